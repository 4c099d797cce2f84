-- What the papers of open agreements wait for in this office, one row for each agreement and reason, kept with every
-- step: Today counts them and the agreements list shows them without reading every copy and signature.
CREATE TABLE waiting_paper (
  agreement_row INTEGER NOT NULL REFERENCES agreement (row),
  kind TEXT NOT NULL CHECK (kind IN ('printed', 'collected', 'returned', 'signed', 'lost')),
  -- Since when the first of its papers waits.
  since TEXT NOT NULL,
  PRIMARY KEY (agreement_row, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_paper_of_kind ON waiting_paper (kind, since);

-- Papers of an agreement that is over wait for nothing.
CREATE TRIGGER waiting_paper_over AFTER UPDATE OF state ON agreement
  WHEN new.state IN ('superseded', 'ended', 'archived', 'void')
BEGIN
  DELETE FROM waiting_paper WHERE agreement_row = new.row;
END;

INSERT INTO waiting_paper (agreement_row, kind, since)
  SELECT agreement_row, kind, min(substr(since, 1, 10)) FROM (
    SELECT agreement_row, since,
      CASE WHEN state = 'lost' THEN 'lost' WHEN complete THEN 'signed' ELSE state END AS kind
    FROM (
      SELECT a.row AS agreement_row, c.state, c.since,
        NOT EXISTS (
          SELECT 1 FROM json_each(a.signing) asked WHERE NOT EXISTS (
            SELECT 1 FROM signature s
            WHERE s.agreement_id = a.id AND s.mark = c.mark AND s.replaced_at IS NULL
              AND s.party = asked.value ->> 'party'
              AND (NOT (asked.value ->> 'stamp') OR s.stamp = 'present')
              AND (s.how <> 'thumbprint' OR trim(coalesce(s.witness, '')) <> '')
          )
        ) AS complete
      FROM agreement a JOIN agreement_copy c ON c.agreement_id = a.id
      WHERE a.state NOT IN ('drafted', 'superseded', 'ended', 'archived', 'void') AND c.required = 1
        AND c.state IN ('printed', 'collected', 'returned', 'lost') AND (c.box_file_id IS NULL OR c.state = 'lost')
    )
  ) GROUP BY agreement_row, kind;

-- Renewals of open agreements are counted in the index alone.
DROP INDEX agreement_renewal;
CREATE INDEX agreement_renewal ON agreement (renew_on, state)
  WHERE renew_on IS NOT NULL AND state <> 'drafted' AND state NOT IN ('superseded', 'ended', 'archived', 'void');

-- Out with a transmittal: counted by agreement.
DROP INDEX transmittal_item_out;
CREATE INDEX transmittal_item_out ON transmittal_item (transmittal_id, agreement_id) WHERE returned_on IS NULL;
