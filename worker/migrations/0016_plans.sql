-- Plans with their targets, activities that are no articles, scoring rules, and the estimate of a whole year.

-- Each of these holds what a person entered as one JSON body, so that a change is a whole replacement and the audit
-- trail has it word by word; what is looked up by stands in columns made from it. Removing is a status in the body.
-- version rises with every change; changed_by NULL: came with the program.
CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  version INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT REFERENCES person (id),
  status TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'status') VIRTUAL CHECK (status IN ('active', 'removed')),
  year INTEGER NOT NULL GENERATED ALWAYS AS (body ->> 'year') VIRTUAL
) STRICT;

CREATE TABLE target (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  version INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT REFERENCES person (id),
  status TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'status') VIRTUAL CHECK (status IN ('active', 'removed')),
  plan_id TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'plan') VIRTUAL,
  from_on TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'from') VIRTUAL,
  to_on TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'to') VIRTUAL CHECK (to_on >= from_on)
) STRICT;
CREATE INDEX target_plan_id_idx ON target (plan_id);
CREATE INDEX target_from_on_idx ON target (from_on);

-- It counts on the day it began.
CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  version INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT REFERENCES person (id),
  status TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'status') VIRTUAL CHECK (status IN ('active', 'removed')),
  kind TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'kind') VIRTUAL,
  from_on TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'from') VIRTUAL,
  unit_id TEXT GENERATED ALWAYS AS (body ->> 'unit') VIRTUAL,
  quantity INTEGER NOT NULL GENERATED ALWAYS AS (body ->> 'quantity') VIRTUAL CHECK (quantity > 0)
) STRICT;
CREATE INDEX activity_from_on_idx ON activity (from_on, id);

CREATE TABLE scoring_rule (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  version INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT REFERENCES person (id),
  status TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'status') VIRTUAL CHECK (status IN ('active', 'removed'))
) STRICT;

-- The id is made of year and unit, so that there is one of each.
CREATE TABLE estimate (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL CHECK (json_valid(body)),
  version INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT REFERENCES person (id),
  status TEXT NOT NULL GENERATED ALWAYS AS (body ->> 'status') VIRTUAL CHECK (status IN ('active', 'removed')),
  year INTEGER NOT NULL GENERATED ALWAYS AS (body ->> 'year') VIRTUAL
) STRICT;

-- Nothing of these is ever lost.
CREATE TRIGGER plan_never_deleted BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'plans are removed by status'); END;
CREATE TRIGGER target_never_deleted BEFORE DELETE ON target BEGIN SELECT RAISE(ABORT, 'targets are removed by status'); END;
CREATE TRIGGER activity_never_deleted BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'activities are removed by status'); END;
CREATE TRIGGER scoring_rule_never_deleted BEFORE DELETE ON scoring_rule BEGIN SELECT RAISE(ABORT, 'rules are removed by status'); END;
CREATE TRIGGER estimate_never_deleted BEFORE DELETE ON estimate BEGIN SELECT RAISE(ABORT, 'estimates are removed by status'); END;

-- Two rules to begin with, as places have published them; each place changes them or adds its own.
INSERT INTO scoring_rule (id, body, version, changed_at) VALUES (
  '00000000-0000-7000-8000-000000000090',
  '{"bands":[{"below":90,"from":0,"points":0},{"below":100,"from":90,"points":null},{"below":null,"from":100,"points":1}],"basis":"amounts","most":1,"name":"Mức sàn 90% và đa dạng hình thức","penalties":[],"status":"active","variety":[{"forms":["man-hinh"],"name":"Màn hình điện tử","points":0.25},{"forms":["tin-bai","mang-xa-hoi"],"name":"Trang thông tin điện tử, mạng xã hội","points":0.25},{"forms":["hoi-nghi","tap-huan","toa-dam","sinh-hoat","giao-ban","cuoc-thi","san-khau","to-roi","pano","xe-loa","truyen-thanh"],"name":"Hình thức truyền thống","points":0.5}]}',
  1, '2023-01-01T00:00:00.000Z'
), (
  '00000000-0000-7000-8000-000000000080',
  '{"bands":[{"below":80,"from":0,"points":0},{"below":100,"from":80,"points":null},{"below":null,"from":100,"points":1}],"basis":"amounts","most":1,"name":"Mức sàn 80%, trừ điểm báo cáo chậm","penalties":[{"code":"cham","name":"báo cáo chậm","points":0.25},{"code":"thieu-quy","name":"thiếu báo cáo quý hoặc 6 tháng","points":0.5},{"code":"thieu-nam","name":"thiếu báo cáo năm","points":1}],"status":"active","variety":[]}',
  1, '2023-01-01T00:00:00.000Z'
);
