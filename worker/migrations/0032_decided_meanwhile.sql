-- What others decided of an article since an editor's page showed it: the desk asks before it lets one decision follow
-- another unseen. The ledger's rule (the later decision stands) is as it was.

-- Acts that stand: applied, and not taken back by one that applied. `undoes_n`: the place of what an act takes back.
CREATE VIEW standing_act AS
SELECT act.n, act.id, act.article_id, act.person_id, act.kind, act.body, act.received_at,
  (SELECT undone.n FROM ledger AS undone WHERE undone.id = act.undoes) AS undoes_n
FROM ledger AS act
WHERE act.status = 'applied' AND act.kind <> 'seen'
  AND (act.kind <> 'correct' OR act.body ->> '$.correction.publishedOn' IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1 FROM ledger AS back
    WHERE back.article_id = act.article_id AND back.n > act.n AND back.undoes = act.id AND back.status = 'applied'
  );

-- Marks that stand, and when they were told to the audit trail.
CREATE VIEW standing_mark AS
SELECT audit.n, review_mark.id, review_mark.queue, review_mark.article_id, review_mark.other_id,
  review_mark.person_id, review_mark.marked_at
FROM review_mark JOIN audit ON audit.subject = review_mark.article_id AND audit.what = 'review.marked'
  AND audit.at = review_mark.marked_at AND audit.person_id = review_mark.person_id
WHERE review_mark.marked = 1;

-- Raises where somebody else decided (kinds: those that compete) or marked (queue) one of the articles after the acts
-- and marks that were known. What was recorded under the id already is a repeat, and passes.
CREATE VIEW meanwhile AS
SELECT NULL AS token_hash, NULL AS id, NULL AS articles, NULL AS kinds, NULL AS queue, NULL AS acts, NULL AS marks
WHERE 0;

CREATE TRIGGER meanwhile_check INSTEAD OF INSERT ON meanwhile
WHEN NOT EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id) AND NOT EXISTS (SELECT 1 FROM review_mark WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'review:decided-meanwhile') WHERE EXISTS (
    SELECT 1 FROM json_each(NEW.articles) AS asked JOIN article ON article.id = asked.value OR article.same_as = asked.value
    JOIN standing_act AS act ON act.article_id = article.id
    WHERE act.n > NEW.acts AND ifnull(act.undoes_n, 0) <= NEW.acts
      AND act.kind IN (SELECT value FROM json_each(NEW.kinds))
      AND act.person_id <> (SELECT person_id FROM bearer WHERE hash = NEW.token_hash)
  ) OR EXISTS (
    SELECT 1 FROM json_each(NEW.articles) AS asked JOIN standing_mark AS mark ON mark.article_id = asked.value
    WHERE mark.n > NEW.marks AND mark.queue = NEW.queue
      AND (mark.other_id = '' OR mark.other_id IN (SELECT value FROM json_each(NEW.articles)))
      AND mark.person_id <> (SELECT person_id FROM bearer WHERE hash = NEW.token_hash)
  );
END;
