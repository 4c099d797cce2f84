-- What the office puts at the head of its papers, and the language of those that are not agreements.
ALTER TABLE office ADD COLUMN paper_language TEXT NOT NULL DEFAULT 'en' CHECK (paper_language IN ('en', 'fr', 'pt', 'sw'));
ALTER TABLE office ADD COLUMN letterhead TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(letterhead));

CREATE TABLE office_picture (
  place INTEGER PRIMARY KEY CHECK (place BETWEEN 1 AND 3),
  type TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg')),
  bytes BLOB NOT NULL
) STRICT;

INSERT INTO office_picture SELECT 1, logo_type, logo FROM office WHERE logo IS NOT NULL AND logo_type IS NOT NULL;
ALTER TABLE office DROP COLUMN logo;
ALTER TABLE office DROP COLUMN logo_type;

-- A template of agreements: the office's own, or what the office made of one of Boxfile's.
CREATE TABLE template (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  office_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('institution', 'partner', 'personal', 'shared', 'loan')),
  -- Null for one of Boxfile's, which has its name in every language.
  name TEXT,
  -- Agreements of its kind are made from it unless another is chosen.
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  retired_on TEXT,
  CHECK (preferred = 0 OR retired_on IS NULL)
) STRICT;

CREATE UNIQUE INDEX template_preferred ON template (kind) WHERE preferred = 1;

-- Versions are numbered from 1; version 0 is Boxfile's own text and not stored.
CREATE TABLE template_version (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  template TEXT NOT NULL REFERENCES template (key),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- Counts the times a draft was saved, so that nobody overwrites what somebody else has written meanwhile.
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  note TEXT,
  published_at TEXT,
  published_by TEXT,
  retired_at TEXT,
  UNIQUE (template, number),
  CHECK ((state = 'draft') = (published_at IS NULL)),
  CHECK ((state = 'retired') = (retired_at IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX template_draft ON template_version (template) WHERE state = 'draft';

-- What was published is what was signed: it can be retired, not changed.
CREATE TRIGGER template_version_frozen BEFORE UPDATE ON template_version
  WHEN old.state <> 'draft' AND (new.content IS NOT old.content OR new.number <> old.number
    OR new.template <> old.template OR new.id <> old.id OR new.note IS NOT old.note
    OR new.published_at IS NOT old.published_at OR new.published_by IS NOT old.published_by OR new.state = 'draft')
BEGIN
  SELECT RAISE(ABORT, 'a published version of a template is never changed');
END;

CREATE TRIGGER template_version_kept BEFORE DELETE ON template_version WHEN old.state <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a published version of a template is never removed');
END;

CREATE INDEX agreement_of_template ON agreement (template, template_version);

-- Which texts a native speaker has gone through, by language and version of Boxfile's texts.
CREATE TABLE text_review (
  language TEXT PRIMARY KEY CHECK (language IN ('en', 'fr', 'pt', 'sw')),
  text_version TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  reviewed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
