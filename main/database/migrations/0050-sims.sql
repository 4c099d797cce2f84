CREATE TABLE sim (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  iccid TEXT UNIQUE,
  msisdn TEXT,
  operator TEXT,
  secured TEXT NOT NULL CHECK (secured IN ('none', 'glue', 'seal', 'esim')),
  CHECK (iccid IS NOT NULL OR msisdn IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX sim_msisdn ON sim (msisdn) WHERE msisdn IS NOT NULL;

-- Three-character pieces: any part of a number is found.
CREATE VIRTUAL TABLE sim_search USING fts5 (
  iccid, msisdn, content = 'sim', content_rowid = 'row', columnsize = 0, tokenize = 'trigram'
);
INSERT INTO sim_search (sim_search, rank) VALUES ('pgsz', 3960);

CREATE TRIGGER sim_corrected AFTER UPDATE OF iccid, msisdn ON sim
WHEN old.row <= (SELECT row FROM taken_in WHERE source = 'sim')
BEGIN
  INSERT INTO sim_search (sim_search, rowid, iccid, msisdn) VALUES ('delete', old.row, old.iccid, old.msisdn);
  INSERT INTO sim_search (rowid, iccid, msisdn) VALUES (new.row, new.iccid, new.msisdn);
END;

-- Which SIM is or was in which device, from day to day. One device at a time.
CREATE TABLE sim_pairing (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sim_id TEXT NOT NULL REFERENCES sim (id),
  device_id TEXT NOT NULL REFERENCES device (id),
  from_on TEXT NOT NULL,
  until_on TEXT
) STRICT;

CREATE UNIQUE INDEX sim_pairing_open ON sim_pairing (sim_id) WHERE until_on IS NULL;
CREATE INDEX sim_pairing_of_device ON sim_pairing (device_id) WHERE until_on IS NULL;

INSERT INTO taken_in VALUES ('sim', 0), ('sim_pairing', 0);
