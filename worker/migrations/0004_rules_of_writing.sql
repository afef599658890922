-- How an action takes effect. Each view below is a procedure: inserting into it runs its INSTEAD OF trigger.

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

-- merge_articles: `a` becomes another address of `b` (same portal: an alias) or joins its group of reposts.
-- Both are survivors. Merging what is already one changes nothing.
CREATE VIEW merge_articles AS SELECT NULL AS a, NULL AS b, NULL AS today WHERE 0;

CREATE TRIGGER merge_alias INSTEAD OF INSERT ON merge_articles
WHEN NEW.a <> NEW.b AND (SELECT portal_id FROM article WHERE id = NEW.a) = (SELECT portal_id FROM article WHERE id = NEW.b)
BEGIN
  -- Decisions on either address compete as on one article.
  INSERT INTO aspect (article_id, name, stamp, action_id, person_id, value)
  SELECT NEW.b, name, stamp, action_id, person_id, value FROM aspect WHERE article_id = NEW.a
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp, action_id = excluded.action_id,
    person_id = excluded.person_id, value = excluded.value
  WHERE excluded.stamp > aspect.stamp;
  INSERT INTO opinion (article_id, person_id, stamp, content, settles)
  SELECT NEW.b, person_id, stamp, content, settles FROM opinion WHERE article_id = NEW.a
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp, content = excluded.content, settles = excluded.settles
  WHERE excluded.stamp > opinion.stamp;
  -- b may be a repost of a: the group then goes on under b.
  UPDATE article SET repost_of = NULL, repost_path = '/' WHERE id = NEW.b AND repost_of = NEW.a;
  -- Reposts of a become reposts of b's head.
  UPDATE article SET
    repost_path = '/' || (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b) || repost_path,
    repost_of = (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b)
  WHERE repost_of = NEW.a;
  -- a's own head becomes the head of b, and of b's reposts, unless b has one.
  UPDATE article SET
    repost_path = '/' || (SELECT repost_of FROM article WHERE id = NEW.a) || repost_path,
    repost_of = (SELECT repost_of FROM article WHERE id = NEW.a),
    repost_via = iif(id = NEW.b, NEW.a, repost_via)
  WHERE (id = NEW.b OR repost_of = NEW.b)
    AND (SELECT repost_of FROM article WHERE id = NEW.b) IS NULL
    AND (SELECT repost_of FROM article WHERE id = NEW.a) IS NOT NULL
    AND (SELECT repost_of FROM article WHERE id = NEW.a) <> NEW.b;
  -- a and everything merged into it points at b.
  UPDATE article SET same_as = NEW.b, merge_path = '/' || NEW.b || merge_path, status = 'merged'
  WHERE id = NEW.a OR same_as = NEW.a;
  INSERT INTO refresh (article_id, today) VALUES (NEW.b, NEW.today);
END;

CREATE TRIGGER merge_repost INSTEAD OF INSERT ON merge_articles
WHEN (SELECT portal_id FROM article WHERE id = NEW.a) <> (SELECT portal_id FROM article WHERE id = NEW.b)
  AND (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.a) <> (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b)
BEGIN
  -- The whole group of a goes under b's head. The head of a comes last: the others are found through it.
  UPDATE article SET
    repost_path = '/' || (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b) || repost_path,
    repost_of = (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b)
  WHERE repost_of = (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.a) AND id <> NEW.a;
  UPDATE article SET
    repost_path = '/' || (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b) || repost_path,
    repost_of = (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b)
  WHERE id = (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.a);
  UPDATE article SET
    repost_path = '/' || (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b) || repost_path,
    repost_of = (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b)
  WHERE id = NEW.a AND repost_of <> (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b);
END;

-- split_article: takes back what merged this very address: out of its survivor, or else out of its group. What had
-- been merged into it before goes along. Both sides are built again from the ledger rows of their own addresses.
CREATE VIEW split_article AS SELECT NULL AS a, NULL AS today WHERE 0;

CREATE TRIGGER split_alias INSTEAD OF INSERT ON split_article
WHEN (SELECT same_as FROM article WHERE id = NEW.a) IS NOT NULL
BEGIN
  DELETE FROM aspect WHERE article_id IN (NEW.a, (SELECT same_as FROM article WHERE id = NEW.a));
  DELETE FROM opinion WHERE article_id IN (NEW.a, (SELECT same_as FROM article WHERE id = NEW.a));
  UPDATE article SET repost_of = NULL, repost_path = '/', repost_via = NULL WHERE repost_via = NEW.a;
  UPDATE article SET repost_of = NEW.a, repost_path = substr(repost_path, instr(repost_path, '/' || NEW.a || '/'))
  WHERE instr(repost_path, '/' || NEW.a || '/') > 0;
  -- The survivor's side first, found through a; then a's own.
  INSERT INTO rebuild (article_id, without, today)
  SELECT same_as, NEW.a, NEW.today FROM article WHERE id = NEW.a;
  UPDATE article SET same_as = NEW.a, merge_path = substr(merge_path, instr(merge_path, '/' || NEW.a || '/'))
  WHERE instr(merge_path, '/' || NEW.a || '/') > 0;
  UPDATE article SET same_as = NULL, merge_path = '/', status = 'active' WHERE id = NEW.a;
  INSERT INTO rebuild (article_id, without, today) VALUES (NEW.a, NULL, NEW.today);
END;

CREATE TRIGGER split_repost INSTEAD OF INSERT ON split_article
WHEN (SELECT same_as FROM article WHERE id = NEW.a) IS NULL AND (SELECT repost_of FROM article WHERE id = NEW.a) IS NOT NULL
BEGIN
  UPDATE article SET repost_of = NULL, repost_path = '/', repost_via = NULL WHERE id = NEW.a;
  UPDATE article SET repost_of = NEW.a, repost_path = substr(repost_path, instr(repost_path, '/' || NEW.a || '/'))
  WHERE instr(repost_path, '/' || NEW.a || '/') > 0;
END;

-- rebuild: plays the ledger of an article's addresses again, in the order received. `without`: leave out that
-- article and what was merged into it.
CREATE VIEW rebuild AS SELECT NULL AS article_id, NULL AS without, NULL AS today WHERE 0;

CREATE TRIGGER rebuild_article INSTEAD OF INSERT ON rebuild BEGIN
  INSERT INTO apply_entry (n, article_id)
  SELECT ledger.n, NEW.article_id FROM article JOIN ledger ON ledger.article_id = article.id
  WHERE (article.id = NEW.article_id OR article.same_as = NEW.article_id)
    AND (NEW.without IS NULL OR (article.id <> NEW.without AND instr(article.merge_path, '/' || NEW.without || '/') = 0))
  ORDER BY ledger.n;
  INSERT INTO refresh (article_id, today) VALUES (NEW.article_id, NEW.today);
END;

-- incoming: one action as received. Actions of a request arrive here one after the other, in its order.
CREATE VIEW incoming AS
SELECT NULL AS id, NULL AS request, NULL AS person_id, NULL AS token_hash, NULL AS kind, NULL AS portal_id,
  NULL AS key, NULL AS url, NULL AS new_article_id, NULL AS into_portal_id, NULL AS into_key, NULL AS into_url,
  NULL AS new_into_id, NULL AS decided_at, NULL AS received_at, NULL AS today, NULL AS settles, NULL AS undoes,
  NULL AS aspects, NULL AS body WHERE 0;

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

  -- Applied: it says nothing that competes, or it stands in at least one of the aspects that it is about.
  INSERT INTO ledger (id, request, person_id, token_hash, kind, status, article_id, url, decided_at, received_at,
    settles, undoes, aspects, body)
  SELECT NEW.id, NEW.request, NEW.person_id, NEW.token_hash, NEW.kind,
    iif(
      NOT EXISTS (SELECT 1 FROM json_each(NEW.aspects) AS said WHERE said.value ->> 'decisive')
      OR EXISTS (
        SELECT 1 FROM json_each(NEW.aspects) AS said
        LEFT JOIN aspect AS standing ON standing.article_id = ifnull(own.same_as, own.id)
          AND standing.name = said.value ->> 'name'
        WHERE said.value ->> 'decisive'
          AND (standing.stamp IS NULL OR NEW.decided_at || ' ' || NEW.id > standing.stamp)
          AND (NEW.undoes IS NULL OR standing.action_id = NEW.undoes)
      ), 'applied', 'superseded'),
    own.id, NEW.url, NEW.decided_at, NEW.received_at, NEW.settles, NEW.undoes, NEW.aspects, NEW.body
  FROM address JOIN article AS own ON own.id = address.article_id
  WHERE address.portal_id = NEW.portal_id AND address.key = NEW.key;

  INSERT INTO apply_entry (n, article_id)
  SELECT ledger.n, ifnull(own.same_as, own.id)
  FROM ledger JOIN article AS own ON own.id = ledger.article_id WHERE ledger.id = NEW.id;
  INSERT INTO refresh (article_id, today)
  SELECT ifnull(own.same_as, own.id), NEW.today
  FROM ledger JOIN article AS own ON own.id = ledger.article_id WHERE ledger.id = NEW.id;

  INSERT INTO refresh (article_id, today)
  SELECT ifnull(target.same_as, target.id), NEW.today
  FROM address JOIN article AS target ON target.id = address.article_id
  WHERE NEW.kind = 'merge' AND address.portal_id = NEW.into_portal_id AND address.key = NEW.into_key;
  INSERT INTO merge_articles (a, b, today)
  SELECT ifnull(own.same_as, own.id), ifnull(target.same_as, target.id), NEW.today
  FROM ledger JOIN article AS own ON own.id = ledger.article_id
  JOIN address ON address.portal_id = NEW.into_portal_id AND address.key = NEW.into_key
  JOIN article AS target ON target.id = address.article_id
  WHERE ledger.id = NEW.id AND NEW.kind = 'merge';
  INSERT INTO split_article (a, today)
  SELECT article_id, NEW.today FROM ledger WHERE id = NEW.id AND NEW.kind = 'split';
END;
