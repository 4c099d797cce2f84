-- How a paper came off its transmittal: back here, acknowledged by whoever keeps it, or never.
ALTER TABLE transmittal_item ADD COLUMN outcome TEXT CHECK (outcome IN ('back', 'received', 'lost', 'void'));

CREATE INDEX transmittal_item_out ON transmittal_item (transmittal_id) WHERE returned_on IS NULL;
CREATE INDEX transmittal_of_person ON transmittal (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX transmittal_of_council ON transmittal (council_id) WHERE council_id IS NOT NULL;

-- Copies that were printed before chains were kept begin theirs with that.
INSERT INTO copy_step (id, agreement_id, mark, on_day, at, by, step, state, custodian)
  SELECT lower(printf('%s-%s-7%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2),
      substr(hex(randomblob(2)), 2), hex(randomblob(6)))),
    a.id, c.mark, substr(a.printed_at, 1, 10), a.printed_at,
    coalesce((SELECT account FROM change WHERE entity_id = a.id AND kind = 'agreement.printed' LIMIT 1), ''),
    'printed', 'printed', 'office'
  FROM agreement_copy c JOIN agreement a ON a.id = c.agreement_id WHERE c.state = 'printed';
