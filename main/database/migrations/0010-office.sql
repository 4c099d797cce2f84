-- The office that owns this register, and the running series of its box numbers.
CREATE TABLE office (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 2),
  prefix TEXT NOT NULL,
  qr_content TEXT NOT NULL CHECK (qr_content IN ('full', 'number-only')),
  -- Secret of the check letters in QR codes: a forged sticker is noticed.
  qr_key BLOB NOT NULL CHECK (length(qr_key) = 32),
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  label_settings TEXT NOT NULL CHECK (json_valid(label_settings)),
  logo BLOB,
  logo_type TEXT CHECK (logo_type IN ('image/png', 'image/jpeg')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

-- A series is a prefix. `first` is where the office began to count, `next` the number its next box gets.
CREATE TABLE box_series (
  prefix TEXT PRIMARY KEY,
  office_id TEXT NOT NULL REFERENCES office (id),
  first INTEGER NOT NULL CHECK (first >= 0),
  next INTEGER NOT NULL CHECK (next >= first)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_level (
  depth INTEGER PRIMARY KEY CHECK (depth BETWEEN 0 AND 9),
  name TEXT NOT NULL
) STRICT;
