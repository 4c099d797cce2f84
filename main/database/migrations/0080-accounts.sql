-- People who sign in. A name is never changed and never used again, because the change feed says it.
CREATE TABLE account (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- The name as it is compared.
  name_key TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('officer', 'supervisor', 'council', 'administrator', 'auditor')),
  -- The PIN or password through argon2id, with its parameters and salt.
  secret TEXT NOT NULL,
  -- A first PIN, which somebody else knows, is changed at the first sign-in.
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  disabled_at TEXT,
  signed_in_at TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER account_name_is_never_changed BEFORE UPDATE OF id, name, name_key ON account
BEGIN
  SELECT raise(ABORT, 'the name of an account is never changed');
END;

CREATE TRIGGER account_is_never_deleted BEFORE DELETE ON account
BEGIN
  SELECT raise(ABORT, 'an account is disabled, never deleted');
END;

-- Failures since the last success, by what was typed as a name (as a keyed digest, because people type
-- their PIN there), whether or not there is such an account.
CREATE TABLE sign_in_failures (
  name_digest TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures > 0),
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Minutes without a touch after which the window locks.
ALTER TABLE office ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 5 CHECK (lock_minutes BETWEEN 1 AND 30);
