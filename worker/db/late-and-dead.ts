// Of the articles that a figure counts: those that came after their period was frozen, and those whose address is dead.

import { isForAll } from './owners.ts';

/**
 * How many are late (`late`) and whether anything is frozen in the days ?2–?3 (`frozen`) by the whole or within the
 * bound ?4; `inTotal` is the condition of what is counted. Reads the late ones alone.
 */
export const lateSql = (inTotal: string) => `
  SELECT count(*) AS late, EXISTS (SELECT 1 FROM snapshot WHERE to_on >= ?2 AND from_on <= ?3 AND ${isForAll('owner_id', '?4')}) AS frozen
  FROM late_article CROSS JOIN article ON article.id = late_article.article_id
  WHERE late_article.day BETWEEN ?2 AND ?3 AND ${inTotal}`;

/** How many have an address that did not answer (`dead`). Reads the dead ones alone. */
export const deadLinksSql = (inTotal: string) => `
  SELECT count(*) AS dead
  FROM (SELECT article_id FROM link_check INDEXED BY link_check_dead_idx WHERE status = 'dead') AS unanswered
  CROSS JOIN article ON article.id = unanswered.article_id
  WHERE ${inTotal}`;
