-- A file kept encrypted beside the register, under the SHA-256 of its content. Nothing refers to one that is
-- not on disk. When somebody's data is erased its file goes and its row stays, so that its absence is explained.
CREATE TABLE attachment (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  media_type TEXT NOT NULL,
  added_at TEXT NOT NULL,
  erased_at TEXT
) STRICT, WITHOUT ROWID;

-- A scan of a paper copy of an agreement. One filed by mistake is taken out with a reason and stays on record.
CREATE TABLE scan (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  agreement_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES attachment (sha256),
  file_name TEXT NOT NULL,
  filed_at TEXT NOT NULL,
  filed_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  removed_reason TEXT,
  FOREIGN KEY (agreement_id, mark) REFERENCES agreement_copy (agreement_id, mark),
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL))
) STRICT;

-- The same content stands once at a copy.
CREATE UNIQUE INDEX scan_of_copy ON scan (agreement_id, mark, sha256) WHERE removed_at IS NULL;
CREATE INDEX scan_of_attachment ON scan (sha256);
