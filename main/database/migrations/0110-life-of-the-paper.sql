-- Offices that sign and stamp, and partners that keep a copy.
CREATE TABLE council (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('district-council', 'village-council', 'health-committee', 'partner', 'other')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  -- What its stamp says.
  stamp_name TEXT,
  place_id TEXT REFERENCES place (id),
  phone TEXT,
  -- Days after which papers lying there are asked for.
  days_limit INTEGER NOT NULL CHECK (days_limit BETWEEN 1 AND 365),
  closed_on TEXT
) STRICT;

CREATE INDEX council_of_place ON council (place_id) WHERE place_id IS NOT NULL;

-- A box file in the office: a numbered folder with numbered places.
CREATE TABLE box_file (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  title TEXT NOT NULL,
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 9999),
  -- Folios are given once; a copy that was taken out keeps its own.
  next_folio INTEGER NOT NULL CHECK (next_folio >= 1),
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  UNIQUE (year, sequence)
) STRICT;

-- Papers that travel together: to a supervisor to be filled in, to a council to be signed, to whoever keeps them.
CREATE TABLE transmittal (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  sequence INTEGER NOT NULL UNIQUE CHECK (sequence >= 1),
  purpose TEXT NOT NULL CHECK (purpose IN ('issue', 'sign', 'deliver')),
  person_id TEXT REFERENCES person (id),
  council_id TEXT REFERENCES council (id),
  sent_on TEXT NOT NULL,
  due_on TEXT,
  carried_by TEXT,
  note TEXT,
  closed_on TEXT,
  CHECK ((person_id IS NULL) <> (council_id IS NULL))
) STRICT;

CREATE INDEX transmittal_open ON transmittal (due_on) WHERE closed_on IS NULL;

-- The table of agreements is made anew: a form may be printed blank, before its device or holder is known, and
-- its life has more states than it had.
PRAGMA defer_foreign_keys = ON;

CREATE TEMP TABLE agreement_before AS SELECT * FROM agreement;
CREATE TEMP TABLE agreement_copy_before AS SELECT * FROM agreement_copy;
DROP TABLE agreement_copy;
DROP TABLE agreement;

-- An agreement bears the number of its box and a revision; each of its paper copies is a row of its own.
CREATE TABLE agreement (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  number TEXT NOT NULL,
  number_prefix TEXT NOT NULL,
  number_sequence INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  -- A blank form has no holder yet, and no device before a box with its number is registered.
  form TEXT NOT NULL CHECK (form IN ('filled', 'blank')),
  device_id TEXT REFERENCES device (id),
  hand_over_id TEXT REFERENCES hand_over (id),
  holder_id TEXT REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('drafted', 'printed', 'filled', 'collected', 'with-council', 'signed', 'active',
    'superseded', 'ended', 'archived', 'void')),
  ownership TEXT NOT NULL CHECK (ownership IN ('institution', 'partner', 'personal', 'other')),
  template TEXT NOT NULL,
  template_version INTEGER NOT NULL CHECK (template_version >= 0),
  language TEXT NOT NULL,
  second_language TEXT CHECK (second_language <> language),
  -- What every required copy must bear: [{"party", "stamp"}], from the template when it was drafted.
  signing TEXT NOT NULL CHECK (json_valid(signing)),
  drafted_on TEXT NOT NULL,
  printed_at TEXT,
  -- The agreement exactly as it was printed, so that it can be drawn again to the same bytes.
  printed_model TEXT CHECK (printed_model IS NULL OR json_valid(printed_model)),
  filled_on TEXT,
  renew_on TEXT,
  ended_on TEXT,
  archived_on TEXT,
  -- The revision in whose place this one stands, and why.
  supersedes_id TEXT REFERENCES agreement (id),
  revised_because TEXT CHECK (revised_because IN ('changed-terms', 'renewal', 'transfer', 'swap', 'void-form')),
  void_reason TEXT,
  UNIQUE (number, revision),
  UNIQUE (device_id, revision),
  CHECK (form = 'blank' OR (device_id IS NOT NULL AND hand_over_id IS NOT NULL AND holder_id IS NOT NULL)),
  CHECK (state <> 'void' OR void_reason IS NOT NULL),
  CHECK (state IN ('drafted', 'void', 'ended', 'superseded', 'archived') OR printed_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX agreement_in_force ON agreement (number)
  WHERE state NOT IN ('superseded', 'ended', 'archived', 'void');
CREATE INDEX agreement_of_series ON agreement (number_prefix, number_sequence, revision);
CREATE INDEX agreement_of_holder ON agreement (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX agreement_of_hand_over ON agreement (hand_over_id) WHERE hand_over_id IS NOT NULL;
CREATE INDEX agreement_in_state ON agreement (state, number_prefix, number_sequence);
CREATE INDEX agreement_renewal ON agreement (renew_on) WHERE renew_on IS NOT NULL;

INSERT INTO agreement (row, id, office_id, version, number, number_prefix, number_sequence, revision, form, device_id,
    hand_over_id, holder_id, state, ownership, template, template_version, language, signing, drafted_on, printed_at,
    printed_model, ended_on, void_reason)
  SELECT a.row, a.id, a.office_id, a.version, a.number, d.box_prefix, d.box_sequence, a.revision, 'filled', a.device_id,
    a.hand_over_id, a.holder_id, a.state, a.ownership,
    CASE a.ownership WHEN 'partner' THEN 'partner' WHEN 'personal' THEN 'personal' ELSE 'institution' END, 0, a.language,
    '[{"party":"holder","stamp":false},{"party":"supervisor","stamp":false},{"party":"issuing-officer","stamp":false},{"party":"council","stamp":true}]',
    a.drafted_on, a.printed_at, a.printed_model,
    CASE a.state WHEN 'ended' THEN (SELECT until_on FROM hand_over WHERE id = a.hand_over_id) END, a.void_reason
  FROM agreement_before a JOIN device d ON d.id = a.device_id ORDER BY a.row;

CREATE TRIGGER agreement_changed AFTER UPDATE OF state, device_id ON agreement
BEGIN
  INSERT OR IGNORE INTO device_stale SELECT row FROM device WHERE id = new.device_id;
END;

-- Where one paper copy is, with whom and since when.
CREATE TABLE agreement_copy (
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  mark TEXT NOT NULL CHECK (mark IN ('A', 'B', 'C')),
  destination TEXT NOT NULL CHECK (destination IN ('district', 'partner', 'holder')),
  required INTEGER NOT NULL CHECK (required IN (0, 1)),
  end_place TEXT NOT NULL CHECK (end_place IN ('box-file', 'partner', 'holder')),
  state TEXT NOT NULL CHECK (state IN ('drafted', 'printed', 'with-supervisor', 'collected', 'with-council', 'returned',
    'filed', 'dispatched', 'with-holder', 'lost', 'void')),
  custodian TEXT NOT NULL CHECK (custodian IN
    ('none', 'office', 'supervisor', 'council', 'partner', 'holder', 'box-file', 'lost', 'spoiled')),
  since TEXT NOT NULL,
  prints INTEGER NOT NULL CHECK (prints >= 0),
  person_id TEXT REFERENCES person (id),
  council_id TEXT REFERENCES council (id),
  box_file_id TEXT REFERENCES box_file (id),
  folio INTEGER CHECK (folio >= 1),
  PRIMARY KEY (agreement_id, mark),
  CHECK ((box_file_id IS NULL) = (folio IS NULL)),
  CHECK (custodian <> 'box-file' OR box_file_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX agreement_copy_at_folio ON agreement_copy (box_file_id, folio) WHERE box_file_id IS NOT NULL;
CREATE INDEX agreement_copy_with_person ON agreement_copy (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX agreement_copy_at_council ON agreement_copy (council_id) WHERE council_id IS NOT NULL;
CREATE INDEX agreement_copy_in_state ON agreement_copy (state, since);

INSERT INTO agreement_copy (agreement_id, mark, destination, required, end_place, state, custodian, since, prints)
  SELECT agreement_id, mark, destination, mark IN ('A', 'B'), iif(destination = 'holder', 'holder', 'box-file'), state,
    custodian, since, prints
  FROM agreement_copy_before;

DROP TABLE agreement_copy_before;
DROP TABLE agreement_before;

CREATE TABLE transmittal_item (
  transmittal_id TEXT NOT NULL REFERENCES transmittal (id),
  agreement_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  returned_on TEXT,
  note TEXT,
  PRIMARY KEY (transmittal_id, agreement_id, mark),
  FOREIGN KEY (agreement_id, mark) REFERENCES agreement_copy (agreement_id, mark)
) STRICT, WITHOUT ROWID;

CREATE INDEX transmittal_item_of_copy ON transmittal_item (agreement_id, mark);

-- The chain of each copy, step by step. Append-only.
CREATE TABLE copy_step (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  agreement_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('printed', 'issued', 'collected', 'sent', 'returned', 'filed', 'taken-out', 'put-back',
    'dispatched', 'received', 'given', 'lost', 'found', 'void')),
  state TEXT NOT NULL,
  custodian TEXT NOT NULL,
  person_id TEXT REFERENCES person (id),
  council_id TEXT REFERENCES council (id),
  box_file_id TEXT REFERENCES box_file (id),
  folio INTEGER,
  transmittal_id TEXT REFERENCES transmittal (id),
  note TEXT,
  FOREIGN KEY (agreement_id, mark) REFERENCES agreement_copy (agreement_id, mark)
) STRICT;

CREATE INDEX copy_step_of_copy ON copy_step (agreement_id, mark, row);

-- Who signed and stamped which copy. A correction replaces a row and keeps it.
CREATE TABLE signature (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  agreement_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('holder', 'supervisor', 'issuing-officer', 'council', 'partner', 'witness')),
  name TEXT NOT NULL,
  title TEXT,
  council_id TEXT REFERENCES council (id),
  on_day TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('signed', 'thumbprint')),
  stamp TEXT NOT NULL CHECK (stamp IN ('present', 'illegible', 'absent', 'not-needed')),
  stamp_name TEXT,
  witness TEXT,
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  replaced_at TEXT,
  FOREIGN KEY (agreement_id, mark) REFERENCES agreement_copy (agreement_id, mark)
) STRICT;

CREATE UNIQUE INDEX signature_of_copy ON signature (agreement_id, mark, party) WHERE replaced_at IS NULL;

-- Every paper that left the program, whether to a printer or into a file.
CREATE TABLE printing (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pages INTEGER NOT NULL CHECK (pages >= 1),
  -- What was on it, e.g. {"agreements": [ids], "copies": "AB"}.
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  reason TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('unknown', 'printed', 'spoiled'))
) STRICT;

CREATE INDEX printing_of_file ON printing (sha256);
CREATE INDEX printing_of_kind ON printing (kind, row);
