import type { RenewalDue } from '../../preload/contract/revisions.ts';
import { openAgreement } from '../database/open-agreement.ts';
import type { ReadableDb } from '../database/readable-db.ts';

/** Open agreements that are to be signed anew by a day, the longest overdue first. */
export function renewalsDue(db: ReadableDb, until: string): RenewalDue[] {
  return db.all(
    `SELECT a.id AS agreementId, a.version, a.device_id AS deviceId, a.number, a.revision, a.state,
       p.full_name AS holder, s.full_name AS supervisor, place.path AS place, a.renew_on AS renewOn
     FROM agreement a JOIN person p ON p.id = a.holder_id JOIN hand_over o ON o.id = a.hand_over_id
     LEFT JOIN person s ON s.id = o.supervisor_id LEFT JOIN place ON place.id = o.place_id
     WHERE a.renew_on IS NOT NULL AND a.renew_on <= :until
       AND a.state <> 'drafted' AND ${openAgreement}
     ORDER BY a.renew_on, a.number_prefix, a.number_sequence`,
    { until },
  );
}
