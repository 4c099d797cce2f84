-- How a paper left the program, to which printer, and which of its pages.
ALTER TABLE printing ADD COLUMN way TEXT NOT NULL DEFAULT 'file' CHECK (way IN ('printer', 'file'));
ALTER TABLE printing ADD COLUMN printer TEXT;
-- Pages such as 1-4, 9; all of them where there is nothing.
ALTER TABLE printing ADD COLUMN sheets TEXT;

-- Sheets of labels that an office has measured itself; millimetres, as in main/labels.
CREATE TABLE label_sheet (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- What people choose it by; compared without case.
  code TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name TEXT NOT NULL,
  -- {"page": {"width", "height"}, "width", "height", "x0", "y0", "dx", "dy", "columns", "rows", "margin"}
  geometry TEXT NOT NULL CHECK (json_valid(geometry))
) STRICT;
