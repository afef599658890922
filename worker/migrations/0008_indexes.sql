-- Indexes as they ought to be, whenever the database was made.

-- The reposts of a period. It came into 0002 when some databases had been made without it.
CREATE INDEX IF NOT EXISTS article_repost_published_on_idx ON article (published_on) WHERE repost_of IS NOT NULL;

-- Nothing is looked up by the time of receipt: the ledger's order is n.
DROP INDEX IF EXISTS ledger_received_at_idx;
