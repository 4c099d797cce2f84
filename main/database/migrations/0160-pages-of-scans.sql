-- A page that was sorted out of a file: which page of its copy it is, and where it came from, so that the same
-- page of the same file is not filed twice. Null for a file that was filed whole. The file itself is kept where
-- somebody wanted it.
ALTER TABLE scan ADD COLUMN page INTEGER CHECK (page BETWEEN 1 AND 99);
ALTER TABLE scan ADD COLUMN file_sha256 TEXT;
ALTER TABLE scan ADD COLUMN file_page INTEGER;
ALTER TABLE scan ADD COLUMN original_sha256 TEXT REFERENCES attachment (sha256);

CREATE INDEX scan_of_page ON scan (agreement_id, mark, page) WHERE removed_at IS NULL AND page IS NOT NULL;
CREATE INDEX scan_of_original ON scan (original_sha256) WHERE original_sha256 IS NOT NULL;

-- How many pages a copy of a printed agreement has, once somebody has counted them; all its copies have as many.
CREATE TABLE agreement_pages (
  agreement_id TEXT PRIMARY KEY REFERENCES agreement (id),
  pages INTEGER NOT NULL CHECK (pages BETWEEN 1 AND 99)
) STRICT, WITHOUT ROWID;

-- A scanned page that was not filed because it was not sure where it belongs. It waits until somebody says.
CREATE TABLE unfiled_page (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES attachment (sha256),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_page INTEGER NOT NULL CHECK (file_page >= 1),
  original_sha256 TEXT REFERENCES attachment (sha256),
  reason TEXT NOT NULL,
  -- The number that a code on it says, where one could be read.
  number TEXT,
  -- Where it may belong: [{"agreementId", "mark", "page"}], the likeliest first.
  guesses TEXT NOT NULL CHECK (json_valid(guesses)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  settled TEXT CHECK (settled IN ('filed', 'discarded')),
  settled_at TEXT,
  settled_by TEXT,
  settled_reason TEXT,
  CHECK ((settled IS NULL) = (settled_at IS NULL) AND (settled IS NULL) = (settled_by IS NULL)),
  CHECK (settled <> 'discarded' OR settled_reason IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX unfiled_page_waiting ON unfiled_page (file_sha256, file_page) WHERE settled IS NULL;
CREATE INDEX unfiled_page_of_attachment ON unfiled_page (sha256);
CREATE INDEX unfiled_page_of_original ON unfiled_page (original_sha256) WHERE original_sha256 IS NOT NULL;
