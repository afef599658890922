-- An article may come to another portal: one that was registered later and within the one that it was entered at.

-- As before, and the portal: mirrors follow portals, so what comes to one is news there.
DROP TRIGGER article_changed;
CREATE TRIGGER article_changed AFTER UPDATE ON article
WHEN OLD.url <> NEW.url OR OLD.key <> NEW.key OR OLD.title IS NOT NEW.title
  OR OLD.published_on IS NOT NEW.published_on OR OLD.published_from IS NOT NEW.published_from
  OR OLD.section IS NOT NEW.section OR OLD.author IS NOT NEW.author OR OLD.unit_id IS NOT NEW.unit_id
  OR OLD.content IS NOT NEW.content OR OLD.topics <> NEW.topics OR OLD.form IS NOT NEW.form
  OR OLD.origin IS NOT NEW.origin OR OLD.status <> NEW.status OR OLD.disputed <> NEW.disputed
  OR OLD.decided_at IS NOT NEW.decided_at OR OLD.decided_by IS NOT NEW.decided_by
  OR OLD.same_as IS NOT NEW.same_as OR OLD.repost_of IS NOT NEW.repost_of OR OLD.portal_id <> NEW.portal_id
BEGIN
  DELETE FROM change WHERE article_id = NEW.id;
  INSERT INTO change (portal_id, article_id) VALUES (NEW.portal_id, NEW.id);
END;

-- As before, and `alone` ([id…]): articles that are to be made one, each of which must still be no other's address.
DROP VIEW rekey_check;
CREATE VIEW rekey_check AS
SELECT NULL AS portal_id, NULL AS version, NULL AS last, NULL AS joined, NULL AS alone WHERE 0;

CREATE TRIGGER rekey_check_all INSTEAD OF INSERT ON rekey_check BEGIN
  SELECT RAISE(ABORT, 'rekey:stale')
  WHERE NEW.version IS NOT (SELECT profile_version FROM portal WHERE id = NEW.portal_id)
    OR NEW.last IS NOT (SELECT ifnull(max(rowid), 0) FROM article WHERE portal_id = NEW.portal_id)
    OR EXISTS (
      SELECT 1 FROM json_each(NEW.joined) AS pair
      JOIN article AS a ON a.id = pair.value ->> 0 JOIN article AS b ON b.id = pair.value ->> 1
      WHERE ifnull(a.same_as, a.id) <> ifnull(b.same_as, b.id)
    )
    OR EXISTS (SELECT 1 FROM json_each(NEW.alone) AS one JOIN article ON article.id = one.value WHERE same_as IS NOT NULL);
END;
