-- Articles as they stand, and the append-only ledger of actions that made them so.

-- One article a canonical address at first; `merged` rows are further addresses of the article in same_as.
-- Everything from title to decided_by is derived from aspect and opinion (0004) and never written by hand.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  portal_id TEXT NOT NULL REFERENCES portal (id),
  url TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT,
  -- The title without marks and case, for search.
  search TEXT,
  -- Local date (Asia/Ho_Chi_Minh) by which the article is counted.
  published_on TEXT,
  published_from TEXT,
  section TEXT,
  author TEXT,
  summary TEXT,
  unit_id TEXT REFERENCES unit (id),
  content TEXT,
  topics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(topics)),
  form TEXT,
  origin TEXT,
  note TEXT,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'withdrawn', 'merged')),
  disputed INTEGER NOT NULL DEFAULT 0,
  decided_at TEXT,
  decided_by TEXT REFERENCES person (id),
  -- The article this one is another address of. Always the survivor itself: no chains.
  same_as TEXT REFERENCES article (id),
  -- How it got there, '/survivor/…/the one merged into first/', so that any step can be taken back.
  merge_path TEXT NOT NULL DEFAULT '/',
  -- The head of the group of reposts that the article belongs to; derived from repost (0005). No chains either.
  repost_of TEXT REFERENCES article (id)
) STRICT;
CREATE INDEX article_published_on_idx ON article (published_on, portal_id);
CREATE INDEX article_portal_id_published_on_idx ON article (portal_id, published_on);
CREATE INDEX article_same_as_idx ON article (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX article_repost_of_idx ON article (repost_of) WHERE repost_of IS NOT NULL;
CREATE INDEX article_repost_published_on_idx ON article (published_on) WHERE repost_of IS NOT NULL;
CREATE INDEX article_disputed_idx ON article (published_on) WHERE disputed = 1;

-- Which article an editor called a repost of which, each by its own address (not its survivor), in the order received.
CREATE TABLE repost (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id TEXT NOT NULL REFERENCES article (id),
  of_id TEXT NOT NULL REFERENCES article (id)
) STRICT;
CREATE INDEX repost_article_id_idx ON repost (article_id);
CREATE INDEX repost_of_id_idx ON repost (of_id);

-- Every canonical address that stands for an article.
CREATE TABLE address (
  portal_id TEXT NOT NULL REFERENCES portal (id),
  key TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id),
  PRIMARY KEY (portal_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_article_id_idx ON address (article_id);

CREATE TABLE article_topic (
  topic TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id),
  PRIMARY KEY (article_id, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_topic_topic_idx ON article_topic (topic, article_id);

CREATE TRIGGER article_topics_changed AFTER UPDATE OF topics ON article WHEN OLD.topics <> NEW.topics BEGIN
  DELETE FROM article_topic WHERE article_id = NEW.id;
  INSERT INTO article_topic (topic, article_id) SELECT value, NEW.id FROM json_each(NEW.topics);
END;

-- Order in which articles changed, for mirrors: one row an article, a new number whenever what is shown changes.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  portal_id TEXT NOT NULL,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id)
) STRICT;
CREATE INDEX change_portal_id_idx ON change (portal_id, seq);

CREATE TRIGGER article_appeared AFTER INSERT ON article BEGIN
  INSERT INTO change (portal_id, article_id) VALUES (NEW.portal_id, NEW.id);
END;
CREATE TRIGGER article_changed AFTER UPDATE ON article
WHEN OLD.url <> NEW.url OR OLD.key <> NEW.key OR OLD.title IS NOT NEW.title
  OR OLD.published_on IS NOT NEW.published_on OR OLD.published_from IS NOT NEW.published_from
  OR OLD.section IS NOT NEW.section OR OLD.author IS NOT NEW.author OR OLD.unit_id IS NOT NEW.unit_id
  OR OLD.content IS NOT NEW.content OR OLD.topics <> NEW.topics OR OLD.form IS NOT NEW.form
  OR OLD.origin IS NOT NEW.origin OR OLD.status <> NEW.status OR OLD.disputed <> NEW.disputed
  OR OLD.decided_at IS NOT NEW.decided_at OR OLD.decided_by IS NOT NEW.decided_by
  OR OLD.same_as IS NOT NEW.same_as OR OLD.repost_of IS NOT NEW.repost_of
BEGIN
  DELETE FROM change WHERE article_id = NEW.id;
  INSERT INTO change (portal_id, article_id) VALUES (NEW.portal_id, NEW.id);
END;

-- Every action that was taken in, in the order received. Audit trail and idempotency in one.
CREATE TABLE ledger (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  token_hash TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('applied', 'superseded')),
  -- The article whose own address the action names (not its survivor), so that a split can find it again.
  article_id TEXT NOT NULL REFERENCES article (id),
  url TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  -- Whether an editor did it: an editor's tag settles a dispute.
  settles INTEGER NOT NULL,
  undoes TEXT,
  -- [{name, value, decisive}]: what the action says of each aspect.
  aspects TEXT NOT NULL CHECK (json_valid(aspects)),
  -- The action as checked, in one spelling: the same id with another body is refused.
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX ledger_article_id_idx ON ledger (article_id, n);
CREATE INDEX ledger_received_at_idx ON ledger (received_at);

CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;
CREATE TRIGGER ledger_keeps_words BEFORE UPDATE ON ledger BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- The winner of each aspect of an article: class, life, page.* (what was read), fix.* (what a person corrected).
-- The greater stamp (decided_at, then id) wins, whatever the order of arrival.
CREATE TABLE aspect (
  article_id TEXT NOT NULL REFERENCES article (id),
  name TEXT NOT NULL,
  stamp TEXT NOT NULL,
  action_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  value TEXT CHECK (value IS NULL OR json_valid(value)),
  PRIMARY KEY (article_id, name)
) STRICT, WITHOUT ROWID;

-- Each person's latest word on an article's content; NULL content: took it back.
CREATE TABLE opinion (
  article_id TEXT NOT NULL REFERENCES article (id),
  person_id TEXT NOT NULL,
  stamp TEXT NOT NULL,
  content TEXT,
  settles INTEGER NOT NULL,
  PRIMARY KEY (article_id, person_id)
) STRICT, WITHOUT ROWID;
