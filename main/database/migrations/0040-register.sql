CREATE TABLE device (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  box_number TEXT NOT NULL UNIQUE,
  box_prefix TEXT NOT NULL,
  box_sequence INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('in-stock', 'with-supervisor', 'with-holder', 'in-repair', 'lost', 'stolen', 'disposed', 'void')),
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'tablet', 'laptop', 'router', 'power-bank', 'other')),
  manufacturer TEXT,
  model TEXT,
  serial TEXT,
  serial_key TEXT,
  imei1 TEXT CHECK (imei1 IS NULL OR (length(imei1) = 15 AND imei1 NOT GLOB '*[^0-9]*')),
  imei2 TEXT CHECK (imei2 IS NULL OR (length(imei2) = 15 AND imei2 NOT GLOB '*[^0-9]*' AND imei2 <> imei1)),
  no_imei_reason TEXT,
  mac TEXT,
  asset_tag TEXT,
  colour TEXT,
  owner_type TEXT NOT NULL CHECK (owner_type IN ('institution', 'partner', 'personal', 'other')),
  owner_name TEXT,
  condition INTEGER NOT NULL CHECK (condition BETWEEN 1 AND 5),
  value REAL,
  currency TEXT,
  funding TEXT,
  notes TEXT,
  accessories TEXT NOT NULL CHECK (json_valid(accessories)),
  registered_on TEXT NOT NULL,
  holder_id TEXT REFERENCES person (id),
  place_id TEXT REFERENCES place (id),
  supervisor_id TEXT REFERENCES person (id),
  issued_on TEXT,
  due_back TEXT,
  returned_on TEXT,
  void_reason TEXT,
  CHECK (state <> 'with-holder' OR holder_id IS NOT NULL),
  CHECK (state <> 'void' OR void_reason IS NOT NULL)
) STRICT;

-- A struck-out device keeps its box number for ever, but frees the identifiers typed by mistake.
CREATE UNIQUE INDEX device_box ON device (box_prefix, box_sequence);
CREATE UNIQUE INDEX device_imei1 ON device (imei1) WHERE imei1 IS NOT NULL AND state <> 'void';
CREATE UNIQUE INDEX device_imei2 ON device (imei2) WHERE imei2 IS NOT NULL AND state <> 'void';
CREATE UNIQUE INDEX device_serial ON device (serial_key) WHERE serial_key IS NOT NULL AND state <> 'void';
CREATE INDEX device_of_holder ON device (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX device_of_place ON device (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX device_of_supervisor ON device (supervisor_id) WHERE supervisor_id IS NOT NULL;
CREATE INDEX device_type_code ON device (substr(imei1, 1, 8)) WHERE imei1 IS NOT NULL;

-- One row per hand-over; closed, never deleted, when the device comes back or goes on.
CREATE TABLE hand_over (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device_id TEXT NOT NULL REFERENCES device (id),
  holder_id TEXT NOT NULL REFERENCES person (id),
  place_id TEXT REFERENCES place (id),
  supervisor_id TEXT REFERENCES person (id),
  from_on TEXT NOT NULL,
  until_on TEXT,
  due_back TEXT,
  condition_out INTEGER NOT NULL CHECK (condition_out BETWEEN 1 AND 5),
  condition_back INTEGER CHECK (condition_back BETWEEN 1 AND 5),
  note TEXT
) STRICT;

CREATE UNIQUE INDEX hand_over_open ON hand_over (device_id) WHERE until_on IS NULL;
CREATE INDEX hand_over_of_device ON hand_over (device_id, row);
CREATE INDEX hand_over_of_holder ON hand_over (holder_id);
