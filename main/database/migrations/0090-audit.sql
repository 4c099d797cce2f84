-- Where the change feed ends, kept in the transaction of every entry and sealed with a key drawn from the
-- register's, so that a tail taken away or put on with another program is noticed.
CREATE TABLE change_head (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  -- Empty once the feed was found tampered with.
  seal TEXT NOT NULL,
  broken_from INTEGER
) STRICT;

-- Entries whose personal words were taken out on erasure, with the digest of what stood there: the chain
-- holds without the words. A later entry of the chain vouches for what stands there now.
CREATE TABLE change_redacted (
  sequence INTEGER PRIMARY KEY REFERENCES change (sequence),
  digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

DROP TRIGGER change_is_never_edited;
CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
WHEN NOT EXISTS (SELECT 1 FROM change_redacted WHERE sequence = old.sequence)
  OR (new.sequence, new.office_id, new.at, new.account, new.entity, new.entity_id, new.kind, new.device_id, new.hash)
    IS NOT (old.sequence, old.office_id, old.at, old.account, old.entity, old.entity_id, old.kind, old.device_id, old.hash)
BEGIN
  SELECT raise(ABORT, 'the change feed is append-only');
END;

-- The journal's filters: by person, by what happened, by time.
CREATE INDEX change_journal ON change (account, kind, at);
CREATE INDEX change_with_reason ON change (sequence) WHERE reason IS NOT NULL;

-- How many years after its end an agreement, and with it its holder's data, is kept.
CREATE TABLE retention (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  version INTEGER NOT NULL,
  years INTEGER NOT NULL CHECK (years BETWEEN 1 AND 99)
) STRICT;
INSERT INTO retention VALUES (1, 1, 7);

ALTER TABLE person ADD COLUMN erased_on TEXT;
