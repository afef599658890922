-- What an action changes. Each view below is a procedure: inserting into it runs its INSTEAD OF trigger.

-- refresh: brings an article's columns in line with its aspects and opinions. `today` is the local date, which
-- decides the unit of an article without a date.
CREATE VIEW refresh AS SELECT NULL AS article_id, NULL AS today WHERE 0;

CREATE TRIGGER refresh_article INSTEAD OF INSERT ON refresh BEGIN
  UPDATE article SET
    title = read.title,
    search = read.search,
    published_on = read.published_on,
    published_from = read.published_from,
    section = read.section,
    author = read.author,
    summary = read.summary,
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
      SELECT count(DISTINCT content) > 1 FROM opinion
      WHERE article_id = NEW.article_id AND content IS NOT NULL AND stamp >= ifnull((
        SELECT max(stamp) FROM opinion WHERE article_id = NEW.article_id AND settles = 1 AND content IS NOT NULL
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
      max(value ->> 'id') FILTER (WHERE name = 'fix.unit') AS unit
    FROM aspect WHERE article_id = NEW.article_id
  ) AS read
  WHERE article.id = NEW.article_id;
END;

-- apply_entry: lets one ledger row compete for the aspects of an article. An undo competes only where the action
-- that it takes back still stands; what it read from the page competes as always.
CREATE VIEW apply_entry AS SELECT NULL AS n, NULL AS article_id WHERE 0;

CREATE TRIGGER apply_entry_to_article INSTEAD OF INSERT ON apply_entry BEGIN
  INSERT INTO opinion (article_id, person_id, stamp, content, settles)
  SELECT NEW.article_id, ledger.person_id, ledger.decided_at || ' ' || ledger.id,
    json_extract(ledger.body, '$.tag.content'), ledger.settles
  FROM ledger
  WHERE ledger.n = NEW.n AND ledger.kind IN ('tag', 'untag') AND (ledger.undoes IS NULL OR EXISTS (
    SELECT 1 FROM aspect
    WHERE aspect.article_id = NEW.article_id AND aspect.name = 'class' AND aspect.action_id = ledger.undoes
      AND aspect.stamp < ledger.decided_at || ' ' || ledger.id
  ))
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp, content = excluded.content, settles = excluded.settles
  WHERE excluded.stamp > opinion.stamp;

  INSERT INTO aspect (article_id, name, stamp, action_id, person_id, value)
  SELECT NEW.article_id, said.value ->> 'name', ledger.decided_at || ' ' || ledger.id, ledger.id,
    ledger.person_id, said.value -> 'value'
  FROM ledger, json_each(ledger.aspects) AS said
  WHERE ledger.n = NEW.n AND (ledger.undoes IS NULL OR NOT said.value ->> 'decisive' OR EXISTS (
    SELECT 1 FROM aspect AS standing
    WHERE standing.article_id = NEW.article_id AND standing.name = said.value ->> 'name'
      AND standing.action_id = ledger.undoes
  ))
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp, action_id = excluded.action_id,
    person_id = excluded.person_id, value = excluded.value
  WHERE excluded.stamp > aspect.stamp;
END;

-- rebuild: plays the ledger of an article's addresses again, in the order received. What stands on an article is
-- always what this gives: when addresses are joined their decisions compete as on one article, and when they part
-- each has its own again.
CREATE VIEW rebuild AS SELECT NULL AS article_id, NULL AS today WHERE 0;

CREATE TRIGGER rebuild_article INSTEAD OF INSERT ON rebuild BEGIN
  DELETE FROM aspect WHERE article_id = NEW.article_id;
  DELETE FROM opinion WHERE article_id = NEW.article_id;
  INSERT INTO apply_entry (n, article_id)
  SELECT ledger.n, NEW.article_id FROM article JOIN ledger ON ledger.article_id = article.id
  WHERE article.id = NEW.article_id OR article.same_as = NEW.article_id
  ORDER BY ledger.n;
  INSERT INTO refresh (article_id, today) VALUES (NEW.article_id, NEW.today);
END;
