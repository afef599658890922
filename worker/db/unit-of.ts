// The unit of an article, as the rules of writing (`refresh`) have it: for statements that change it for many at once.

/**
 * The unit of the article `row`, were it at a portal: the one that a person said, else the one that the portal speaks for
 * on its day (`today` where it has none); of neither any that had ended by then. All are SQL.
 */
export const unitOf = (row: string, portal: string, today: string): string => `ifnull((
    SELECT unit.id FROM aspect JOIN unit ON unit.id = aspect.value ->> 'id'
    WHERE aspect.article_id = ${row}.id AND aspect.name = 'fix.unit'
      AND ifnull(unit.valid_to, '9999-12-31') >= ifnull(${row}.published_on, ${today})
  ), (
    SELECT speaker.unit_id FROM speaker
    WHERE speaker.portal_id = ${portal}
      AND ifnull(${row}.published_on, ${today}) BETWEEN speaker.valid_from AND speaker.valid_to
    ORDER BY speaker.valid_from DESC LIMIT 1
  ))`;
