-- An undo takes back its author's own opinion and never settles a dispute; it stays with what it undoes when
-- addresses part. A split where nothing was joined is superseded.

-- Where what the action is about belongs, where that is not its own address: an undo that applied belongs to the
-- address of what it takes back, whichever address of the article it came through.
ALTER TABLE ledger ADD COLUMN acts_on TEXT REFERENCES article (id);
CREATE INDEX ledger_acts_on_idx ON ledger (acts_on, n) WHERE acts_on IS NOT NULL;

DROP TRIGGER ledger_keeps_words;
UPDATE ledger SET acts_on = (
  WITH RECURSIVE back (n, article_id, undoes, depth) AS (
    SELECT ledger.n, ledger.article_id, ledger.undoes, 0
    UNION ALL
    SELECT undone.n, undone.article_id, iif(undone.status = 'applied', undone.undoes, NULL), back.depth + 1
    FROM back JOIN ledger AS undone ON undone.id = back.undoes AND undone.n < back.n
  ) SELECT article_id FROM back WHERE depth > 0 ORDER BY depth DESC LIMIT 1
) WHERE undoes IS NOT NULL AND status = 'applied';
CREATE TRIGGER ledger_keeps_words BEFORE UPDATE ON ledger BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- What each person said of an article's content; NULL content: took the own word back by untag. A person's opinion
-- is the latest word that is not undone. `settles`: an editor's own word, which ends a dispute; an undo never does.
DROP TABLE opinion;
CREATE TABLE opinion (
  article_id TEXT NOT NULL REFERENCES article (id),
  action_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  stamp TEXT NOT NULL,
  content TEXT,
  settles INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (article_id, action_id)
) STRICT, WITHOUT ROWID;

-- Disputed: two people's opinions differ, as far as no editor's tag that still stands is later.
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
      max(value ->> 'id') FILTER (WHERE name = 'fix.unit') AS unit
    FROM aspect WHERE article_id = NEW.article_id
  ) AS read
  WHERE article.id = NEW.article_id;
END;

-- hear: takes a ledger row that stands in the class of an article as its author's word. An undo of the author's own
-- action takes the word back that was said first, an undo of that undo gives it back; an undo of somebody else's
-- action leaves the other's word alone and is a word itself.
CREATE VIEW hear AS SELECT NULL AS n, NULL AS article_id WHERE 0;

CREATE TRIGGER hear_entry INSTEAD OF INSERT ON hear BEGIN
  INSERT INTO opinion (article_id, action_id, person_id, stamp, content, settles)
  SELECT NEW.article_id, ledger.id, ledger.person_id, ledger.decided_at || ' ' || ledger.id,
    json_extract(ledger.body, '$.tag.content'), ledger.settles AND ledger.undoes IS NULL
  FROM ledger
  WHERE ledger.n = NEW.n AND NOT EXISTS (
    SELECT 1 FROM ledger AS undone WHERE undone.id = ledger.undoes AND undone.person_id = ledger.person_id
  );
  UPDATE opinion SET undone = NOT undone WHERE article_id = NEW.article_id AND action_id = (
    WITH RECURSIVE back (n, id, undoes, person_id, depth) AS (
      SELECT n, id, undoes, person_id, 0 FROM ledger WHERE n = NEW.n
      UNION ALL
      SELECT undone.n, undone.id, undone.undoes, undone.person_id, back.depth + 1
      FROM back JOIN ledger AS undone ON undone.id = back.undoes AND undone.person_id = back.person_id
        AND undone.n < back.n
    ) SELECT id FROM back WHERE depth > 0 ORDER BY depth DESC LIMIT 1
  );
END;

-- apply_entry: lets one ledger row compete for the aspects of an article: with what it is about (`decides`), with
-- what it read from the page (`reads`), or both. An undo competes only where the action that it takes back stands.
DROP VIEW apply_entry;
CREATE VIEW apply_entry AS SELECT NULL AS n, NULL AS article_id, NULL AS decides, NULL AS reads WHERE 0;

CREATE TRIGGER apply_entry_to_article INSTEAD OF INSERT ON apply_entry BEGIN
  INSERT INTO hear (n, article_id)
  SELECT NEW.n, NEW.article_id FROM ledger
  WHERE ledger.n = NEW.n AND NEW.decides AND ledger.kind IN ('tag', 'untag') AND (ledger.undoes IS NULL OR EXISTS (
    SELECT 1 FROM aspect
    WHERE aspect.article_id = NEW.article_id AND aspect.name = 'class' AND aspect.action_id = ledger.undoes
      AND aspect.stamp < ledger.decided_at || ' ' || ledger.id
  ));

  INSERT INTO aspect (article_id, name, stamp, action_id, person_id, value)
  SELECT NEW.article_id, said.value ->> 'name', ledger.decided_at || ' ' || ledger.id, ledger.id,
    ledger.person_id, said.value -> 'value'
  FROM ledger, json_each(ledger.aspects) AS said
  WHERE ledger.n = NEW.n AND iif(said.value ->> 'decisive', NEW.decides, NEW.reads)
    AND (ledger.undoes IS NULL OR NOT said.value ->> 'decisive' OR EXISTS (
      SELECT 1 FROM aspect AS standing
      WHERE standing.article_id = NEW.article_id AND standing.name = said.value ->> 'name'
        AND standing.action_id = ledger.undoes
    ))
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp, action_id = excluded.action_id,
    person_id = excluded.person_id, value = excluded.value
  WHERE excluded.stamp > aspect.stamp;
END;

-- rebuild: as before; an undo is played where what it takes back belongs, what it read from the page where it was read.
DROP TRIGGER rebuild_article;
CREATE TRIGGER rebuild_article INSTEAD OF INSERT ON rebuild BEGIN
  DELETE FROM aspect WHERE article_id = NEW.article_id;
  DELETE FROM opinion WHERE article_id = NEW.article_id;
  INSERT INTO apply_entry (n, article_id, decides, reads)
  SELECT n, NEW.article_id, max(decides), max(reads) FROM (
    SELECT ledger.n, ledger.acts_on IS NULL AS decides, 1 AS reads
    FROM article JOIN ledger ON ledger.article_id = article.id
    WHERE article.id = NEW.article_id OR article.same_as = NEW.article_id
    UNION ALL
    SELECT ledger.n, 1, 0 FROM article JOIN ledger ON ledger.acts_on = article.id
    WHERE article.id = NEW.article_id OR article.same_as = NEW.article_id
  ) GROUP BY n ORDER BY n;
  INSERT INTO refresh (article_id, today) VALUES (NEW.article_id, NEW.today);
END;

DROP TRIGGER incoming_action;
CREATE TRIGGER incoming_action INSTEAD OF INSERT ON incoming BEGIN
  -- Any kind makes an unknown address known.
  INSERT INTO article (id, portal_id, url, key) SELECT NEW.new_article_id, NEW.portal_id, NEW.url, NEW.key
  WHERE NOT EXISTS (SELECT 1 FROM address WHERE portal_id = NEW.portal_id AND key = NEW.key);
  INSERT INTO address (portal_id, key, article_id) VALUES (NEW.portal_id, NEW.key, NEW.new_article_id)
  ON CONFLICT DO NOTHING;
  INSERT INTO article (id, portal_id, url, key) SELECT NEW.new_into_id, NEW.into_portal_id, NEW.into_url, NEW.into_key
  WHERE NEW.into_key IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM address WHERE portal_id = NEW.into_portal_id AND key = NEW.into_key);
  INSERT INTO address (portal_id, key, article_id) SELECT NEW.into_portal_id, NEW.into_key, NEW.new_into_id
  WHERE NEW.into_key IS NOT NULL ON CONFLICT DO NOTHING;

  -- Applied: it says nothing that competes, or it stands in at least one of the aspects that it is about. Merge
  -- applies always, split where there is something to split; as an undo only while what they take back is the last
  -- that joined or parted the address.
  INSERT INTO ledger (id, request, person_id, token_hash, kind, status, article_id, url, decided_at, received_at,
    settles, undoes, acts_on, aspects, body)
  SELECT NEW.id, NEW.request, NEW.person_id, NEW.token_hash, NEW.kind, judged.status, judged.id, NEW.url,
    NEW.decided_at, NEW.received_at, NEW.settles, NEW.undoes,
    (
      SELECT ifnull(undone.acts_on, undone.article_id) FROM ledger AS undone
      WHERE undone.id = NEW.undoes AND judged.status = 'applied'
    ),
    NEW.aspects, NEW.body
  FROM (
    SELECT own.id, iif(
      CASE WHEN NEW.kind IN ('merge', 'split') THEN (NEW.undoes IS NULL OR NEW.undoes IS (
        SELECT last.id FROM ledger AS last
        WHERE last.article_id = own.id AND last.kind IN ('merge', 'split') AND last.status = 'applied'
        ORDER BY last.n DESC LIMIT 1
      )) AND (NEW.kind = 'merge' OR own.same_as IS NOT NULL OR EXISTS (
        SELECT 1 FROM article AS joined JOIN repost ON repost.article_id = joined.id
        WHERE joined.id = own.id OR joined.same_as = own.id
      )) ELSE NOT EXISTS (SELECT 1 FROM json_each(NEW.aspects) AS said WHERE said.value ->> 'decisive')
      OR EXISTS (
        SELECT 1 FROM json_each(NEW.aspects) AS said
        LEFT JOIN aspect AS standing ON standing.article_id = ifnull(own.same_as, own.id)
          AND standing.name = said.value ->> 'name'
        WHERE said.value ->> 'decisive'
          AND (standing.stamp IS NULL OR NEW.decided_at || ' ' || NEW.id > standing.stamp)
          AND (NEW.undoes IS NULL OR standing.action_id = NEW.undoes)
      ) END, 'applied', 'superseded') AS status
    FROM address JOIN article AS own ON own.id = address.article_id
    WHERE address.portal_id = NEW.portal_id AND address.key = NEW.key
  ) AS judged;

  INSERT INTO apply_entry (n, article_id, decides, reads)
  SELECT ledger.n, ifnull(own.same_as, own.id), 1, 1
  FROM ledger JOIN article AS own ON own.id = ledger.article_id WHERE ledger.id = NEW.id;
  INSERT INTO refresh (article_id, today)
  SELECT ifnull(own.same_as, own.id), NEW.today
  FROM ledger JOIN article AS own ON own.id = ledger.article_id WHERE ledger.id = NEW.id;

  INSERT INTO refresh (article_id, today)
  SELECT ifnull(target.same_as, target.id), NEW.today
  FROM address JOIN article AS target ON target.id = address.article_id
  WHERE NEW.kind = 'merge' AND address.portal_id = NEW.into_portal_id AND address.key = NEW.into_key;
  INSERT INTO merge_articles (a, a_own, b, b_own, today)
  SELECT ifnull(own.same_as, own.id), own.id, ifnull(target.same_as, target.id), target.id, NEW.today
  FROM ledger JOIN article AS own ON own.id = ledger.article_id
  JOIN address ON address.portal_id = NEW.into_portal_id AND address.key = NEW.into_key
  JOIN article AS target ON target.id = address.article_id
  WHERE ledger.id = NEW.id AND NEW.kind = 'merge' AND ledger.status = 'applied';
  INSERT INTO split_article (a, survivor, today)
  SELECT own.id, own.same_as, NEW.today FROM ledger JOIN article AS own ON own.id = ledger.article_id
  WHERE ledger.id = NEW.id AND NEW.kind = 'split' AND ledger.status = 'applied';
END;

-- What the ledger held before: the words as they are, then every article on which something was undone once more.
INSERT INTO opinion (article_id, action_id, person_id, stamp, content, settles)
SELECT ifnull(article.same_as, article.id), ledger.id, ledger.person_id, ledger.decided_at || ' ' || ledger.id,
  json_extract(ledger.body, '$.tag.content'), ledger.settles
FROM ledger JOIN article ON article.id = ledger.article_id
WHERE ledger.kind IN ('tag', 'untag') AND ledger.undoes IS NULL;
INSERT INTO rebuild (article_id, today)
SELECT DISTINCT ifnull(article.same_as, article.id), date('now', '+7 hours')
FROM ledger JOIN article ON article.id IN (ledger.article_id, ledger.acts_on)
WHERE ledger.undoes IS NOT NULL AND ledger.kind NOT IN ('merge', 'split');
