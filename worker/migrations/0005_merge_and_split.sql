-- How articles are joined and parted by an editor: as further addresses of one (same portal), or as reposts.

-- regroup: works out anew the heads of the group that an article belongs to. A group is all articles that reposts
-- connect, an article and its further addresses being one. Each repost, in the order received, puts the group of one
-- article under the head of the other's.
CREATE TABLE regrouping (article_id TEXT PRIMARY KEY, head_id TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE VIEW put_under AS SELECT NULL AS a, NULL AS b WHERE 0;

CREATE TRIGGER put_group_under INSTEAD OF INSERT ON put_under BEGIN
  UPDATE regrouping SET head_id = (SELECT head_id FROM regrouping WHERE article_id = NEW.b)
  WHERE head_id = (SELECT head_id FROM regrouping WHERE article_id = NEW.a);
END;

CREATE VIEW regroup AS SELECT NULL AS article_id WHERE 0;

CREATE TRIGGER regroup_article INSTEAD OF INSERT ON regroup BEGIN
  INSERT INTO regrouping (article_id, head_id)
  SELECT id, id FROM article WHERE same_as IS NULL AND id IN (
    WITH RECURSIVE near (id) AS (
      SELECT NEW.article_id
      UNION SELECT article.same_as FROM near JOIN article ON article.id = near.id WHERE article.same_as IS NOT NULL
      UNION SELECT article.id FROM near JOIN article ON article.same_as = near.id
      UNION SELECT repost.of_id FROM near JOIN repost ON repost.article_id = near.id
      UNION SELECT repost.article_id FROM near JOIN repost ON repost.of_id = near.id
    ) SELECT id FROM near
  );
  INSERT INTO put_under (a, b)
  SELECT regrouping.article_id, ifnull(head.same_as, head.id)
  FROM regrouping
  JOIN article AS own ON own.id = regrouping.article_id OR own.same_as = regrouping.article_id
  JOIN repost ON repost.article_id = own.id
  JOIN article AS head ON head.id = repost.of_id
  ORDER BY repost.n;
  UPDATE article SET repost_of = nullif(head_id, article_id)
  FROM regrouping
  WHERE article.id = regrouping.article_id AND article.repost_of IS NOT nullif(head_id, article_id);
  DELETE FROM regrouping;
END;

-- merge_articles: `a` becomes another address of `b` (same portal: an alias) or joins its group of reposts.
-- Both are survivors, a_own and b_own the addresses that were named. Merging what is already one changes nothing.
CREATE VIEW merge_articles AS
SELECT NULL AS a, NULL AS a_own, NULL AS b, NULL AS b_own, NULL AS today WHERE 0;

CREATE TRIGGER merge_alias INSTEAD OF INSERT ON merge_articles
WHEN NEW.a <> NEW.b AND (SELECT portal_id FROM article WHERE id = NEW.a) = (SELECT portal_id FROM article WHERE id = NEW.b)
BEGIN
  -- a and everything merged into it points at b; what it shows stays as it is until it is split again.
  UPDATE article SET same_as = NEW.b, merge_path = '/' || NEW.b || merge_path, status = 'merged', repost_of = NULL
  WHERE id = NEW.a OR same_as = NEW.a;
  DELETE FROM aspect WHERE article_id = NEW.a;
  DELETE FROM opinion WHERE article_id = NEW.a;
  INSERT INTO rebuild (article_id, today) VALUES (NEW.b, NEW.today);
  INSERT INTO regroup (article_id) VALUES (NEW.b);
END;

CREATE TRIGGER merge_repost INSTEAD OF INSERT ON merge_articles
WHEN (SELECT portal_id FROM article WHERE id = NEW.a) <> (SELECT portal_id FROM article WHERE id = NEW.b)
  AND (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.a) <> (SELECT ifnull(repost_of, id) FROM article WHERE id = NEW.b)
BEGIN
  INSERT INTO repost (article_id, of_id) VALUES (NEW.a_own, NEW.b_own);
  INSERT INTO regroup (article_id) VALUES (NEW.a);
END;

-- split_article: takes back what last merged this very address: out of its survivor, or else out of its group. What
-- had been merged into it before goes along.
CREATE VIEW split_article AS SELECT NULL AS a, NULL AS survivor, NULL AS today WHERE 0;

CREATE TRIGGER split_alias INSTEAD OF INSERT ON split_article WHEN NEW.survivor IS NOT NULL BEGIN
  UPDATE article SET same_as = NEW.a, merge_path = substr(merge_path, instr(merge_path, '/' || NEW.a || '/'))
  WHERE same_as = NEW.survivor AND instr(merge_path, '/' || NEW.a || '/') > 0;
  UPDATE article SET same_as = NULL, merge_path = '/' WHERE id = NEW.a;
  INSERT INTO rebuild (article_id, today) VALUES (NEW.survivor, NEW.today), (NEW.a, NEW.today);
  INSERT INTO regroup (article_id) VALUES (NEW.survivor), (NEW.a);
END;

CREATE VIEW end_repost AS SELECT NULL AS n, NULL AS article_id, NULL AS of_id WHERE 0;

CREATE TRIGGER end_one_repost INSTEAD OF INSERT ON end_repost BEGIN
  DELETE FROM repost WHERE n = NEW.n;
  INSERT INTO regroup (article_id) VALUES (NEW.article_id), (NEW.of_id);
END;

CREATE TRIGGER split_repost INSTEAD OF INSERT ON split_article WHEN NEW.survivor IS NULL BEGIN
  INSERT INTO end_repost (n, article_id, of_id)
  SELECT repost.n, repost.article_id, repost.of_id
  FROM article AS own JOIN repost ON repost.article_id = own.id
  WHERE own.id = NEW.a OR own.same_as = NEW.a
  ORDER BY repost.n DESC LIMIT 1;
END;
