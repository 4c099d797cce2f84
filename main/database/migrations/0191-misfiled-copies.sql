-- A copy that was filed at the wrong place is taken from its folio again: one more step of its chain. The table is made
-- anew because the steps that there are stand in its check.
ALTER TABLE copy_step RENAME TO copy_step_before;

CREATE TABLE copy_step (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  agreement_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('printed', 'issued', 'collected', 'sent', 'returned', 'filed', 'misfiled', 'taken-out',
    'put-back', 'dispatched', 'received', 'given', 'lost', 'found', 'void')),
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

INSERT INTO copy_step (row, id, agreement_id, mark, on_day, at, by, step, state, custodian, person_id, council_id,
    box_file_id, folio, transmittal_id, note)
  SELECT row, id, agreement_id, mark, on_day, at, by, step, state, custodian, person_id, council_id, box_file_id, folio,
    transmittal_id, note
  FROM copy_step_before;
DROP TABLE copy_step_before;

CREATE INDEX copy_step_of_copy ON copy_step (agreement_id, mark, row);
CREATE INDEX copy_step_filed ON copy_step (box_file_id, folio) WHERE step = 'filed';
