-- Up to which row of each table the search indexes and the devices list have taken in what there is. Rows are
-- numbered as they come and never deleted; those added since are taken in all at once before their transaction
-- commits.
CREATE TABLE taken_in (
  source TEXT PRIMARY KEY,
  row INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO taken_in VALUES ('place', 0), ('person', 0);

CREATE TABLE place (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  parent_id TEXT REFERENCES place (id),
  depth INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 9),
  name TEXT NOT NULL,
  -- Name as compared: without case, accents or doubled spaces.
  name_key TEXT NOT NULL,
  code TEXT,
  path TEXT NOT NULL,
  path_key TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX place_name_within_parent ON place (coalesce(parent_id, ''), name_key);
CREATE UNIQUE INDEX place_code ON place (code) WHERE code IS NOT NULL;
CREATE INDEX place_by_path ON place (path_key);
CREATE INDEX place_of_parent ON place (parent_id);
CREATE INDEX place_by_name ON place (name_key);

-- Three-character pieces: any part of a path or a code is found. A row not yet taken in has nothing to correct.
CREATE VIRTUAL TABLE place_search USING fts5 (
  path_key, code,
  content = 'place', content_rowid = 'row', columnsize = 0, tokenize = 'trigram remove_diacritics 1'
);
INSERT INTO place_search (place_search, rank) VALUES ('pgsz', 3960);

CREATE TRIGGER place_corrected AFTER UPDATE OF path_key, code ON place
WHEN old.row <= (SELECT row FROM taken_in WHERE source = 'place')
BEGIN
  INSERT INTO place_search (place_search, rowid, path_key, code) VALUES ('delete', old.row, old.path_key, old.code);
  INSERT INTO place_search (rowid, path_key, code) VALUES (new.row, new.path_key, new.code);
END;

CREATE TABLE person (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('health-worker', 'supervisor', 'officer', 'signatory', 'partner')),
  code TEXT,
  full_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  phone TEXT,
  title TEXT,
  id_type TEXT,
  id_number TEXT,
  place_id TEXT REFERENCES place (id),
  supervisor_id TEXT REFERENCES person (id)
) STRICT;

CREATE UNIQUE INDEX person_code ON person (role, code) WHERE code IS NOT NULL;
CREATE INDEX person_by_name ON person (name_key);
CREATE INDEX person_of_place ON person (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX person_of_supervisor ON person (supervisor_id) WHERE supervisor_id IS NOT NULL;

CREATE VIRTUAL TABLE person_search USING fts5 (
  name_key, code, phone,
  content = 'person', content_rowid = 'row', columnsize = 0, tokenize = 'trigram remove_diacritics 1'
);
INSERT INTO person_search (person_search, rank) VALUES ('pgsz', 3960);

CREATE TRIGGER person_corrected AFTER UPDATE OF name_key, code, phone ON person
WHEN old.row <= (SELECT row FROM taken_in WHERE source = 'person')
BEGIN
  INSERT INTO person_search (person_search, rowid, name_key, code, phone)
    VALUES ('delete', old.row, old.name_key, old.code, old.phone);
  INSERT INTO person_search (rowid, name_key, code, phone) VALUES (new.row, new.name_key, new.code, new.phone);
END;
