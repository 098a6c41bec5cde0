-- The store of a batch, version 1 (PRAGMA user_version). Tables hold what was found; views show it as the CSV files do.
-- Times, machines and threads leave no trace in it.

-- A result, for as long as its key holds: the bytes, the profile, the options and the program.
CREATE TABLE results (
  id      INTEGER PRIMARY KEY,
  sha256  TEXT NOT NULL,  -- of the file's bytes; '' where it could not be opened, then the row lasts one run
  profile TEXT NOT NULL,  -- id, version and SHA-256 of its YAML
  options TEXT NOT NULL,  -- the unit's kind as given, the text before or after tracked changes, the limits
  program TEXT NOT NULL,  -- version of thamdinh
  status  TEXT NOT NULL,  -- 'read', or the code TD1xx that tells why not
  report  TEXT NOT NULL   -- JSON: the report without its path and without the profile's own words; or the error
);
CREATE UNIQUE INDEX results_key ON results (sha256, profile, options, program) WHERE sha256 <> '';

-- The text that a result speaks of: JSON, a row a paragraph: part, number, zone, heading level, label, text.
CREATE TABLE texts (
  result   INTEGER PRIMARY KEY REFERENCES results (id) ON DELETE CASCADE,
  passages TEXT NOT NULL
);

-- The files of the last batch, in its order.
CREATE TABLE files (
  place  INTEGER PRIMARY KEY,  -- from 0
  path   TEXT NOT NULL,        -- as given, in the bytes that the system has for it
  bytes  INTEGER,              -- NULL where it could not be opened
  result INTEGER REFERENCES results (id)  -- NULL until it is done
);
CREATE INDEX files_result ON files (result);

-- What the profile of the last batch asks for.
CREATE TABLE asked (
  place       INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
  group_id    TEXT NOT NULL,
  clause      TEXT,
  title_vi    TEXT NOT NULL,
  title_en    TEXT NOT NULL
);

-- What reviewers decided, kept from run to run.
CREATE TABLE decisions (
  subject     TEXT NOT NULL,  -- the end of a file's path, or a unit's name
  requirement TEXT NOT NULL,
  status      TEXT NOT NULL,
  note        TEXT NOT NULL,
  who         TEXT NOT NULL,
  ground      TEXT,           -- SHA-256 of the program's verdict and evidence that it was taken on
  PRIMARY KEY (subject, requirement)
);

CREATE VIEW plans AS
SELECT f.place, f.path, r.sha256, r.status,
       json_extract(r.report, '$.unit.name') AS unit, json_extract(r.report, '$.unit.parent') AS parent,
       json_extract(r.report, '$.unit.kind') AS kind, json_extract(r.report, '$.score.total') AS score,
       json_extract(r.report, '$.document.number') AS number, json_extract(r.report, '$.document.date') AS date,
       json_extract(r.report, '$.document.title') AS title
FROM files f JOIN results r ON r.id = f.result ORDER BY f.place;

CREATE VIEW requirements AS
SELECT f.path, json_extract(v.value, '$.id') AS id, a.group_id AS "group", a.clause, a.title_vi, a.title_en,
       json_extract(v.value, '$.status') AS status, json_extract(v.value, '$.points') AS points,
       json_extract(v.value, '$.max') AS max, json_extract(v.value, '$.evidence[0].text') AS evidence
FROM files f JOIN results r ON r.id = f.result JOIN json_each(r.report, '$.requirements') v
LEFT JOIN asked a ON a.id = json_extract(v.value, '$.id') ORDER BY f.place, a.place;

CREATE VIEW citations AS
SELECT f.path, json_extract(c.value, '$.text') AS text, json_extract(c.value, '$.id') AS id,
       json_extract(c.value, '$.type') AS type, json_extract(c.value, '$.date') AS date,
       json_extract(c.value, '$.registry') AS registry, json_extract(c.value, '$.status') AS status,
       json_extract(c.value, '$.expected') AS expected
FROM files f JOIN results r ON r.id = f.result JOIN json_each(r.report, '$.citations') c ORDER BY f.place, c.key;

CREATE VIEW findings AS
SELECT f.path, json_extract(d.value, '$.code') AS code, json_extract(d.value, '$.arguments') AS arguments
FROM files f JOIN results r ON r.id = f.result JOIN json_each(r.report, '$.findings') d ORDER BY f.place, d.key;
