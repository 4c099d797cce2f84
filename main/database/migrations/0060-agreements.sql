-- An agreement bears the number of its box and a revision; each of its paper copies is a row of its own.
CREATE TABLE agreement (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  device_id TEXT NOT NULL REFERENCES device (id),
  hand_over_id TEXT NOT NULL REFERENCES hand_over (id),
  holder_id TEXT NOT NULL REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('drafted', 'printed', 'ended', 'void')),
  ownership TEXT NOT NULL CHECK (ownership IN ('institution', 'partner', 'personal', 'other')),
  language TEXT NOT NULL,
  drafted_on TEXT NOT NULL,
  printed_at TEXT,
  -- The agreement exactly as it was printed, so that it can be drawn again to the same bytes.
  printed_model TEXT CHECK (printed_model IS NULL OR json_valid(printed_model)),
  void_reason TEXT,
  UNIQUE (device_id, revision),
  CHECK (state <> 'void' OR void_reason IS NOT NULL),
  CHECK (state <> 'printed' OR printed_at IS NOT NULL)
) STRICT;

-- Parts that many printed agreements have in common, kept once under the SHA-256 of their text.
CREATE TABLE agreement_part (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX agreement_in_force ON agreement (device_id) WHERE state IN ('drafted', 'printed');

CREATE TABLE agreement_copy (
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  mark TEXT NOT NULL CHECK (mark IN ('A', 'B', 'C')),
  destination TEXT NOT NULL CHECK (destination IN ('district', 'partner', 'holder')),
  state TEXT NOT NULL CHECK (state IN ('drafted', 'printed', 'void')),
  -- Where the paper is: not yet on paper, in this office, or spoiled.
  custodian TEXT NOT NULL CHECK (custodian IN ('none', 'office', 'spoiled')),
  since TEXT NOT NULL,
  prints INTEGER NOT NULL CHECK (prints >= 0),
  PRIMARY KEY (agreement_id, mark)
) STRICT, WITHOUT ROWID;

INSERT INTO taken_in VALUES ('agreement', 0);
