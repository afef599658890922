-- Identity: keys written anew when a portal's profile changes, and likely duplicates found by headline or text.

-- Hash of the text as it was read; equal where the texts say the same. Not shown, so it makes no change.
ALTER TABLE article ADD COLUMN text_hash TEXT;

-- Where a partner of an article is looked up; and a portal's articles in the order in which they came.
CREATE INDEX article_search_idx ON article (search, published_on) WHERE status = 'active' AND search IS NOT NULL;
CREATE INDEX article_text_hash_idx ON article (text_hash) WHERE status = 'active' AND text_hash IS NOT NULL;
CREATE INDEX article_portal_id_idx ON article (portal_id);

-- As before, and the text's hash.
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
    unit_id = ifnull(read.unit, (
      SELECT unit_id FROM portal_unit
      WHERE portal_id = article.portal_id AND valid_from <= ifnull(read.published_on, NEW.today)
        AND (valid_to IS NULL OR valid_to >= ifnull(read.published_on, NEW.today))
      ORDER BY valid_from DESC LIMIT 1
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

-- Which profile a portal had from when on, and who gave it; person_id NULL: a command on the server.
CREATE TABLE profile_change (
  portal_id TEXT NOT NULL REFERENCES portal (id),
  version INTEGER NOT NULL,
  profile TEXT NOT NULL CHECK (json_valid(profile)),
  person_id TEXT REFERENCES person (id),
  changed_at TEXT NOT NULL,
  articles INTEGER NOT NULL,
  rekeyed INTEGER NOT NULL,
  PRIMARY KEY (portal_id, version)
) STRICT, WITHOUT ROWID;

-- rekey_check: the keys to be written were worked out from what was read before. It raises an error when that is no
-- longer all: another profile, another last article, or articles of one key ([[id, id]…]) that are no longer one.
CREATE VIEW rekey_check AS SELECT NULL AS portal_id, NULL AS version, NULL AS last, NULL AS joined WHERE 0;

CREATE TRIGGER rekey_check_all INSTEAD OF INSERT ON rekey_check BEGIN
  SELECT RAISE(ABORT, 'rekey:stale')
  WHERE NEW.version IS NOT (SELECT profile_version FROM portal WHERE id = NEW.portal_id)
    OR NEW.last IS NOT (SELECT ifnull(max(rowid), 0) FROM article WHERE portal_id = NEW.portal_id)
    OR EXISTS (
      SELECT 1 FROM json_each(NEW.joined) AS pair
      JOIN article AS a ON a.id = pair.value ->> 0 JOIN article AS b ON b.id = pair.value ->> 1
      WHERE ifnull(a.same_as, a.id) <> ifnull(b.same_as, b.id)
    );
END;
