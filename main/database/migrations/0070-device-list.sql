-- What the devices list, search and exports show of each device, in one row. It is a view of the tables
-- above, refreshed for every device touched before its transaction commits.
CREATE TABLE device_list (
  row INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL,
  box_number TEXT NOT NULL,
  box_sort TEXT NOT NULL,
  kind TEXT NOT NULL,
  manufacturer TEXT,
  model TEXT,
  serial TEXT,
  imei1 TEXT,
  imei2 TEXT,
  asset_tag TEXT,
  iccid TEXT,
  msisdn TEXT,
  holder_id TEXT,
  holder_name TEXT,
  holder_code TEXT,
  place_path TEXT,
  place_key TEXT,
  supervisor_id TEXT,
  supervisor_name TEXT,
  owner_type TEXT NOT NULL,
  condition INTEGER NOT NULL,
  state TEXT NOT NULL,
  agreement_state TEXT,
  issued_on TEXT,
  registered_on TEXT NOT NULL
) STRICT;

CREATE INDEX device_list_box ON device_list (box_sort);
CREATE INDEX device_list_model ON device_list (model, box_sort);
CREATE INDEX device_list_holder ON device_list (holder_name, box_sort);
CREATE INDEX device_list_place ON device_list (place_key, box_sort);
CREATE INDEX device_list_supervisor ON device_list (supervisor_name, box_sort);
CREATE INDEX device_list_state ON device_list (state, box_sort);
CREATE INDEX device_list_kind ON device_list (kind, box_sort);
CREATE INDEX device_list_serial ON device_list (serial, box_sort);
CREATE INDEX device_list_imei1 ON device_list (imei1, box_sort);
CREATE INDEX device_list_msisdn ON device_list (msisdn, box_sort);
CREATE INDEX device_list_agreement ON device_list (agreement_state, box_sort);
CREATE INDEX device_list_condition ON device_list (condition, box_sort);
CREATE INDEX device_list_registered ON device_list (registered_on, box_sort);
CREATE INDEX device_list_issued ON device_list (issued_on, box_sort);

-- Three-character pieces: any part of an identifier or a name is found, accents or not.
CREATE VIRTUAL TABLE device_search USING fts5 (
  box_number, imei1, imei2, serial, asset_tag, iccid, msisdn, holder_name, holder_code, place_path, model,
  content = 'device_list', content_rowid = 'row', columnsize = 0,
  tokenize = 'trigram remove_diacritics 1'
);

-- A leaf of the index fits into one page of the file, with its encryption. A long list is written in a few
-- large parts: many small ones would be merged over and over.
INSERT INTO device_search (device_search, rank) VALUES ('pgsz', 3960), ('hashsize', 12582912);

-- Devices whose line is to be drawn up again before the transaction commits, beside those that rows not yet
-- taken in speak of.
CREATE TABLE device_stale (row INTEGER PRIMARY KEY) STRICT;

INSERT INTO taken_in VALUES ('device', 0);

CREATE TRIGGER device_changed AFTER UPDATE ON device
BEGIN
  INSERT OR IGNORE INTO device_stale VALUES (new.row);
END;
CREATE TRIGGER person_renamed AFTER UPDATE OF full_name, code ON person
BEGIN
  INSERT OR IGNORE INTO device_stale SELECT row FROM device WHERE holder_id = new.id;
  INSERT OR IGNORE INTO device_stale SELECT row FROM device WHERE supervisor_id = new.id;
END;
CREATE TRIGGER place_renamed AFTER UPDATE OF path ON place
BEGIN
  INSERT OR IGNORE INTO device_stale SELECT row FROM device WHERE place_id = new.id;
END;
CREATE TRIGGER sim_changed AFTER UPDATE OF iccid, msisdn ON sim
BEGIN
  INSERT OR IGNORE INTO device_stale
    SELECT device.row FROM sim_pairing JOIN device ON device.id = sim_pairing.device_id
    WHERE sim_pairing.sim_id = new.id AND sim_pairing.until_on IS NULL;
END;
CREATE TRIGGER sim_unpaired AFTER UPDATE ON sim_pairing
BEGIN
  INSERT OR IGNORE INTO device_stale SELECT row FROM device WHERE id = new.device_id;
END;
CREATE TRIGGER agreement_changed AFTER UPDATE OF state ON agreement
BEGIN
  INSERT OR IGNORE INTO device_stale SELECT row FROM device WHERE id = new.device_id;
END;
