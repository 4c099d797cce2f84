-- What became of the labels of a device: stuck there and there on a day, found unreadable, found missing.
-- One entry of a device and kind counts, the newest; the others say what was before.
CREATE TABLE label_finding (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  device_id TEXT NOT NULL REFERENCES device (id),
  kind TEXT NOT NULL CHECK (kind IN ('device-back', 'battery', 'box', 'sim')),
  finding TEXT NOT NULL CHECK (finding IN ('stuck', 'unreadable', 'missing')),
  on_day TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  replaced_at TEXT
) STRICT;

CREATE UNIQUE INDEX label_finding_newest ON label_finding (device_id, kind) WHERE replaced_at IS NULL;
CREATE INDEX label_finding_of_device ON label_finding (device_id);
