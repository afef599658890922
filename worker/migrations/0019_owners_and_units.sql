-- Whose things are: what people set up beside articles belongs to the unit of who made it. And units that administrators
-- look after: with a version, and an end after which nothing new is theirs.

-- owner_id: the unit of who made it; NULL: somebody of no unit, for the whole. It stays when the maker moves. Targets
-- belong with their plan, estimates to the unit that they name, activities too where they name one.
ALTER TABLE plan ADD COLUMN owner_id TEXT REFERENCES unit (id);
ALTER TABLE scoring_rule ADD COLUMN owner_id TEXT REFERENCES unit (id);
ALTER TABLE activity ADD COLUMN owner_id TEXT REFERENCES unit (id);
ALTER TABLE snapshot ADD COLUMN owner_id TEXT REFERENCES unit (id);
UPDATE plan SET owner_id = (SELECT unit_id FROM person WHERE person.id = changed_by);
UPDATE scoring_rule SET owner_id = (SELECT unit_id FROM person WHERE person.id = changed_by);
UPDATE activity SET owner_id = (SELECT unit_id FROM person WHERE person.id = changed_by);
UPDATE snapshot SET owner_id = (SELECT unit_id FROM person WHERE person.id = created_by);

CREATE TRIGGER snapshot_owner_kept BEFORE UPDATE OF owner_id ON snapshot WHEN NEW.owner_id IS NOT OLD.owner_id BEGIN
  SELECT RAISE(ABORT, 'snapshot:sealed');
END;

-- Rises with every change that an administrator makes, so that nobody overwrites what somebody else did meanwhile.
ALTER TABLE unit ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE TRIGGER unit_never_deleted BEFORE DELETE ON unit BEGIN SELECT RAISE(ABORT, 'units end, they are not deleted'); END;

-- speaker: the unit that a portal speaks for on a day, unless that unit has ended by then.
CREATE VIEW speaker AS
SELECT portal_unit.portal_id, portal_unit.unit_id, portal_unit.valid_from,
  min(ifnull(portal_unit.valid_to, '9999-12-31'), ifnull(unit.valid_to, '9999-12-31')) AS valid_to
FROM portal_unit JOIN unit ON unit.id = portal_unit.unit_id;

-- refresh: as before, but no article of a day after a unit's end is that unit's, whether its portal still spoke for it
-- or a person said so: it is the unit's that its portal speaks for then, or nobody's.
DROP TRIGGER refresh_article;
CREATE TRIGGER refresh_article INSTEAD OF INSERT ON refresh BEGIN
  UPDATE article SET
    title = read.title,
    search = read.search,
    published_on = read.published_on,
    published_from = read.published_from,
    section = read.section,
    author = read.author,
    summary = read.summary,
    text_hash = read.text_hash,
    content = read.class ->> 'content',
    topics = ifnull(read.class -> 'topics', '[]'),
    form = read.class ->> 'form',
    origin = read.class ->> 'origin',
    note = read.class ->> 'note',
    decided_at = iif(read.class ->> 'content' IS NULL, NULL, read.class_at),
    decided_by = iif(read.class ->> 'content' IS NULL, NULL, read.class_by),
    status = CASE WHEN same_as IS NOT NULL THEN 'merged' WHEN read.life ->> 'withdrawn' THEN 'withdrawn' ELSE 'active' END,
    unit_id = ifnull((
      SELECT id FROM unit WHERE id = read.unit AND ifnull(valid_to, '9999-12-31') >= ifnull(read.published_on, NEW.today)
    ), (
      SELECT speaker.unit_id FROM speaker
      WHERE speaker.portal_id = article.portal_id
        AND ifnull(read.published_on, NEW.today) BETWEEN speaker.valid_from AND speaker.valid_to
      ORDER BY speaker.valid_from DESC LIMIT 1
    )),
    disputed = (
      SELECT count(DISTINCT content) > 1 FROM (
        SELECT content, max(stamp) AS stamp FROM opinion
        WHERE article_id = NEW.article_id AND NOT undone GROUP BY person_id
      )
      WHERE content IS NOT NULL AND stamp >= ifnull((
        SELECT max(settled.stamp) FROM opinion AS settled
        WHERE settled.article_id = NEW.article_id AND settled.settles AND NOT settled.undone
          AND settled.content IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM opinion AS later
            WHERE later.article_id = NEW.article_id AND later.person_id = settled.person_id AND NOT later.undone
              AND later.content IS NULL AND later.stamp > settled.stamp
          )
      ), '')
    )
  FROM (
    SELECT
      max(value) FILTER (WHERE name = 'class') AS class,
      max(substr(stamp, 1, 24)) FILTER (WHERE name = 'class') AS class_at,
      max(person_id) FILTER (WHERE name = 'class') AS class_by,
      max(value) FILTER (WHERE name = 'life') AS life,
      ifnull(max(value ->> 'text') FILTER (WHERE name = 'fix.title'), max(value ->> 'text') FILTER (WHERE name = 'page.title')) AS title,
      ifnull(max(value ->> 'search') FILTER (WHERE name = 'fix.title'), max(value ->> 'search') FILTER (WHERE name = 'page.title')) AS search,
      ifnull(max(value ->> 'on') FILTER (WHERE name = 'fix.publishedOn'), max(value ->> 'on') FILTER (WHERE name = 'page.publishedOn')) AS published_on,
      ifnull(max(value ->> 'from') FILTER (WHERE name = 'fix.publishedOn'), max(value ->> 'from') FILTER (WHERE name = 'page.publishedOn')) AS published_from,
      ifnull(max(value ->> 'text') FILTER (WHERE name = 'fix.section'), max(value ->> 'text') FILTER (WHERE name = 'page.section')) AS section,
      ifnull(max(value ->> 'text') FILTER (WHERE name = 'fix.author'), max(value ->> 'text') FILTER (WHERE name = 'page.author')) AS author,
      ifnull(max(value ->> 'text') FILTER (WHERE name = 'fix.summary'), max(value ->> 'text') FILTER (WHERE name = 'page.summary')) AS summary,
      max(value ->> 'hash') FILTER (WHERE name = 'page.textHash') AS text_hash,
      max(value ->> 'id') FILTER (WHERE name = 'fix.unit') AS unit
    FROM aspect WHERE article_id = NEW.article_id
  ) AS read
  WHERE article.id = NEW.article_id;
END;
