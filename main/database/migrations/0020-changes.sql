-- The change feed: audit trail, history and what other registers receive, in one. Append-only.
CREATE TABLE change (
  sequence INTEGER PRIMARY KEY,
  office_id TEXT NOT NULL,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- The device that the entry also belongs to the history of.
  device_id TEXT,
  -- Why somebody took an act that their role does not have.
  reason TEXT,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  -- Random bytes hashed with the words above, so that the digest left after an erasure cannot be guessed from.
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX change_of_entity ON change (entity_id, sequence);
CREATE INDEX change_of_device ON change (device_id, sequence) WHERE device_id IS NOT NULL;

CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
BEGIN
  SELECT raise(ABORT, 'the change feed is append-only');
END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN
  SELECT raise(ABORT, 'the change feed is append-only');
END;
