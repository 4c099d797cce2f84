-- A copy that was taken out of its box file: by whom, what for and until when. Its folio waits for it.
CREATE TABLE box_file_loan (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  agreement_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  why TEXT NOT NULL,
  due_on TEXT,
  back_on TEXT,
  entered_by TEXT NOT NULL,
  FOREIGN KEY (agreement_id, mark) REFERENCES agreement_copy (agreement_id, mark),
  CHECK (due_on IS NULL OR due_on >= taken_on)
) STRICT;

CREATE UNIQUE INDEX box_file_loan_open ON box_file_loan (agreement_id, mark) WHERE back_on IS NULL;
CREATE INDEX box_file_loan_due ON box_file_loan (due_on) WHERE back_on IS NULL;

-- Every folio that was ever given, for the contents list: one whose form was spoiled later stays explained.
CREATE INDEX copy_step_filed ON copy_step (box_file_id, folio) WHERE step = 'filed';
