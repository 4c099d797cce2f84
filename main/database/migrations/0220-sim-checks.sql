-- When a SIM card was secured in its device and how, and what was found of it since.
CREATE TABLE sim_check (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  pairing_id TEXT NOT NULL REFERENCES sim_pairing (id),
  finding TEXT NOT NULL CHECK (finding IN ('secured', 'intact', 'broken')),
  method TEXT CHECK (method IN ('glue', 'seal')),
  on_day TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  CHECK ((finding = 'secured') = (method IS NOT NULL))
) STRICT;

CREATE INDEX sim_check_of_pairing ON sim_check (pairing_id);
