-- Lists go by day, then id: without the id in the index a page reads all articles of the days that it touches.
DROP INDEX article_published_on_idx;
CREATE INDEX article_published_on_id_idx ON article (published_on, id);
