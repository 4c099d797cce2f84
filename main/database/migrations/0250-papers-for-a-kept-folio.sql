-- A duplicate of a lost copy, and a copy that was found, wait here too although a folio is kept for them: only what is
-- out on a loan waits for nothing.
DELETE FROM waiting_paper;

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
        AND c.state IN ('printed', 'collected', 'returned', 'lost') AND (c.state = 'lost' OR NOT EXISTS (
          SELECT 1 FROM box_file_loan l
          WHERE l.agreement_id = c.agreement_id AND l.mark = c.mark AND l.back_on IS NULL
        ))
    )
  ) GROUP BY agreement_row, kind;
