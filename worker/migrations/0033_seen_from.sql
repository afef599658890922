-- unit_above: each unit with itself and every unit from which it is seen, also by having taken over from one. Whoever
-- follows their unit to its successor sees all that they saw: a new name or a merger takes no administrator away, and the
-- successor's administrators look after what was below its predecessors.
DROP VIEW unit_above;
CREATE VIEW unit_above AS
WITH RECURSIVE above (unit_id, above_id) AS (
  SELECT id, id FROM unit
  UNION SELECT above.unit_id, unit.parent_id FROM above JOIN unit ON unit.id = above.above_id
  WHERE unit.parent_id IS NOT NULL
  UNION SELECT above.unit_id, unit_successor.to_id FROM above JOIN unit_successor ON unit_successor.from_id = above.above_id
)
SELECT unit_id, above_id FROM above;
