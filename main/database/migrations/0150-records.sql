-- What was found when a device came back: the return section of its agreement.
CREATE TABLE hand_back (
  row INTEGER PRIMARY KEY,
  office_id TEXT NOT NULL,
  agreement_id TEXT NOT NULL UNIQUE REFERENCES agreement (id),
  on_day TEXT NOT NULL,
  condition INTEGER NOT NULL CHECK (condition BETWEEN 1 AND 5),
  received_by TEXT NOT NULL,
  note TEXT,
  -- What was handed out and how many of each came back: [{"kind", "quantity", "back"}].
  accessories TEXT NOT NULL CHECK (json_valid(accessories)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

-- What a holder owes under an agreement: a thing, or money in the smallest units of its currency. Settled, never
-- deleted.
CREATE TABLE owed (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  what TEXT NOT NULL CHECK (what IN ('item', 'money')),
  item TEXT,
  quantity INTEGER CHECK (quantity >= 1),
  amount INTEGER CHECK (amount >= 1),
  currency TEXT CHECK (length(currency) = 3),
  note TEXT,
  since TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  settled_on TEXT,
  settled_how TEXT CHECK (settled_how IN ('returned', 'replaced', 'paid', 'written-off')),
  settled_note TEXT,
  settled_by TEXT,
  CHECK ((what = 'item') = (item IS NOT NULL AND quantity IS NOT NULL)),
  CHECK ((what = 'money') = (amount IS NOT NULL AND currency IS NOT NULL)),
  CHECK ((settled_on IS NULL) = (settled_how IS NULL) AND (settled_on IS NULL) = (settled_by IS NULL))
) STRICT;

CREATE INDEX owed_of_agreement ON owed (agreement_id);
CREATE INDEX owed_open ON owed (agreement_id) WHERE settled_on IS NULL;

-- Devices that were in a box before another took their place. They are still found by their identifiers.
CREATE TABLE past_device (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  device_id TEXT NOT NULL REFERENCES device (id),
  -- The revision under which it was out.
  agreement_id TEXT REFERENCES agreement (id),
  manufacturer TEXT,
  model TEXT,
  serial TEXT,
  serial_key TEXT,
  imei1 TEXT,
  imei2 TEXT,
  mac TEXT,
  condition INTEGER NOT NULL CHECK (condition BETWEEN 1 AND 5),
  until_on TEXT NOT NULL,
  went TEXT NOT NULL CHECK (went IN ('repair', 'disposed', 'supplier', 'lost')),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX past_device_of_device ON past_device (device_id, row);

-- What a holder is given for airtime and data. A changed plan is a new row.
CREATE TABLE allowance_plan (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  -- In the smallest units of the currency.
  amount INTEGER NOT NULL CHECK (amount >= 1),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  every TEXT NOT NULL CHECK (every IN ('once', 'week', 'month', 'quarter', 'year')),
  payer TEXT NOT NULL CHECK (payer IN ('office', 'partner', 'ministry', 'holder', 'other')),
  payer_name TEXT,
  bundle TEXT NOT NULL CHECK (bundle IN ('airtime', 'data', 'airtime-and-data', 'messages', 'charging', 'other')),
  from_on TEXT NOT NULL,
  note TEXT,
  replaced_at TEXT
) STRICT;

CREATE UNIQUE INDEX allowance_plan_in_force ON allowance_plan (agreement_id) WHERE replaced_at IS NULL;

CREATE TABLE claim (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  holder_id TEXT NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 1),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('submitted', 'approved', 'refused', 'paid', 'withdrawn')),
  submitted_on TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT,
  decision TEXT,
  paid_on TEXT,
  paid_how TEXT CHECK (paid_how IN ('airtime', 'mobile-money', 'cash', 'bank')),
  paid_reference TEXT,
  paid_by TEXT,
  CHECK (until_on >= from_on),
  CHECK ((state = 'paid') = (paid_on IS NOT NULL)),
  CHECK ((paid_on IS NULL) = (paid_how IS NULL) AND (paid_on IS NULL) = (paid_by IS NULL)),
  CHECK (state IN ('submitted', 'withdrawn') OR (decided_by IS NOT NULL AND decided_by <> entered_by))
) STRICT;

CREATE INDEX claim_of_agreement ON claim (agreement_id, row);
CREATE INDEX claim_of_holder ON claim (holder_id, from_on);
CREATE INDEX claim_in_state ON claim (state, submitted_on);

-- Receipts and pictures that go with a claim, kept in the store of attachments.
CREATE TABLE claim_evidence (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  sha256 TEXT NOT NULL REFERENCES attachment (sha256),
  file_name TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  UNIQUE (claim_id, sha256)
) STRICT;

CREATE INDEX claim_evidence_of_attachment ON claim_evidence (sha256);
