-- Counts kept by the database itself, so that no writer can get them out of step with the articles.

-- One bucket a combination; '' is "not known" (for the date: undated). Merged articles are counted at their
-- survivor. A bucket at 0 is deleted. Date part first: a period is a range of the key.
CREATE TABLE count_day (
  day TEXT NOT NULL,
  portal_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  content TEXT NOT NULL,
  form TEXT NOT NULL,
  origin TEXT NOT NULL,
  status TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (day, portal_id, unit_id, content, form, origin, status)
) STRICT, WITHOUT ROWID;

CREATE TABLE count_month (
  month TEXT NOT NULL,
  portal_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  content TEXT NOT NULL,
  form TEXT NOT NULL,
  origin TEXT NOT NULL,
  status TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (month, portal_id, unit_id, content, form, origin, status)
) STRICT, WITHOUT ROWID;

-- What an article is counted under.
CREATE VIEW counted AS
SELECT id AS article_id, ifnull(published_on, '') AS day, substr(ifnull(published_on, ''), 1, 7) AS month,
  portal_id, ifnull(unit_id, '') AS unit_id, ifnull(content, '') AS content, ifnull(form, '') AS form,
  ifnull(origin, '') AS origin, status
FROM article WHERE status <> 'merged';

-- Adds `n` (1 or -1) to the buckets of one combination.
CREATE VIEW tally AS
SELECT NULL AS day, NULL AS portal_id, NULL AS unit_id, NULL AS content, NULL AS form, NULL AS origin,
  NULL AS status, NULL AS n WHERE 0;

CREATE TRIGGER tally_add INSTEAD OF INSERT ON tally WHEN NEW.status <> 'merged' BEGIN
  INSERT INTO count_day (day, portal_id, unit_id, content, form, origin, status, n)
  VALUES (ifnull(NEW.day, ''), NEW.portal_id, ifnull(NEW.unit_id, ''), ifnull(NEW.content, ''),
    ifnull(NEW.form, ''), ifnull(NEW.origin, ''), NEW.status, NEW.n)
  ON CONFLICT DO UPDATE SET n = n + excluded.n;
  INSERT INTO count_month (month, portal_id, unit_id, content, form, origin, status, n)
  VALUES (substr(ifnull(NEW.day, ''), 1, 7), NEW.portal_id, ifnull(NEW.unit_id, ''), ifnull(NEW.content, ''),
    ifnull(NEW.form, ''), ifnull(NEW.origin, ''), NEW.status, NEW.n)
  ON CONFLICT DO UPDATE SET n = n + excluded.n;
  DELETE FROM count_day WHERE n = 0 AND day = ifnull(NEW.day, '') AND portal_id = NEW.portal_id
    AND unit_id = ifnull(NEW.unit_id, '') AND content = ifnull(NEW.content, '') AND form = ifnull(NEW.form, '')
    AND origin = ifnull(NEW.origin, '') AND status = NEW.status;
  DELETE FROM count_month WHERE n = 0 AND month = substr(ifnull(NEW.day, ''), 1, 7)
    AND portal_id = NEW.portal_id AND unit_id = ifnull(NEW.unit_id, '') AND content = ifnull(NEW.content, '')
    AND form = ifnull(NEW.form, '') AND origin = ifnull(NEW.origin, '') AND status = NEW.status;
END;

CREATE TRIGGER article_counted AFTER INSERT ON article BEGIN
  INSERT INTO tally VALUES (NEW.published_on, NEW.portal_id, NEW.unit_id, NEW.content, NEW.form, NEW.origin, NEW.status, 1);
END;
CREATE TRIGGER article_uncounted AFTER DELETE ON article BEGIN
  INSERT INTO tally VALUES (OLD.published_on, OLD.portal_id, OLD.unit_id, OLD.content, OLD.form, OLD.origin, OLD.status, -1);
END;
CREATE TRIGGER article_recounted AFTER UPDATE ON article
WHEN OLD.published_on IS NOT NEW.published_on OR OLD.portal_id <> NEW.portal_id OR OLD.unit_id IS NOT NEW.unit_id
  OR OLD.content IS NOT NEW.content OR OLD.form IS NOT NEW.form OR OLD.origin IS NOT NEW.origin
  OR OLD.status <> NEW.status
BEGIN
  INSERT INTO tally VALUES (OLD.published_on, OLD.portal_id, OLD.unit_id, OLD.content, OLD.form, OLD.origin, OLD.status, -1);
  INSERT INTO tally VALUES (NEW.published_on, NEW.portal_id, NEW.unit_id, NEW.content, NEW.form, NEW.origin, NEW.status, 1);
END;

-- The recount: buckets whose figure is not what the articles say (kept: the counter, real: the articles).
CREATE VIEW drift AS
SELECT 'day' AS kept_by, day AS date, portal_id, unit_id, content, form, origin, status,
  sum(kept) AS kept, sum(real) AS real
FROM (
  SELECT day, portal_id, unit_id, content, form, origin, status, n AS kept, 0 AS real FROM count_day
  UNION ALL
  SELECT day, portal_id, unit_id, content, form, origin, status, 0, 1 FROM counted
) GROUP BY day, portal_id, unit_id, content, form, origin, status HAVING sum(kept) <> sum(real)
UNION ALL
SELECT 'month', month, portal_id, unit_id, content, form, origin, status, sum(kept), sum(real)
FROM (
  SELECT month, portal_id, unit_id, content, form, origin, status, n AS kept, 0 AS real FROM count_month
  UNION ALL
  SELECT month, portal_id, unit_id, content, form, origin, status, 0, 1 FROM counted
) GROUP BY month, portal_id, unit_id, content, form, origin, status HAVING sum(kept) <> sum(real);
