import type { AgreementState } from '../../preload/contract/agreement-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';

/** A device while somebody had it. */
export interface DeviceHeld {
  readonly box: string;
  readonly device: string;
  readonly imei: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly place: string | null;
  readonly supervisor: string | null;
  readonly conditionOut: number;
  readonly conditionBack: number | null;
  readonly note: string | null;
}

export function devicesHeldBy(db: ReadableDb, id: string): DeviceHeld[] {
  return db.all(
    `SELECT d.box_number AS box, trim(coalesce(d.manufacturer, '') || ' ' || coalesce(d.model, '')) AS device,
       d.imei1 AS imei, o.from_on AS "from", o.until_on AS "until", p.path AS place, s.full_name AS supervisor,
       o.condition_out AS conditionOut, o.condition_back AS conditionBack, o.note
     FROM hand_over o JOIN device d ON d.id = o.device_id
     LEFT JOIN place p ON p.id = o.place_id LEFT JOIN person s ON s.id = o.supervisor_id
     WHERE o.holder_id = ? ORDER BY o.row DESC`,
    [id],
  );
}

/** A SIM card that was in a device while somebody had it. */
export interface SimHeld {
  readonly box: string;
  readonly iccid: string | null;
  readonly msisdn: string | null;
  readonly operator: string | null;
  readonly from: string;
  readonly until: string | null;
}

export function simsHeldBy(db: ReadableDb, id: string): SimHeld[] {
  return db.all(
    `SELECT DISTINCT d.box_number AS box, s.iccid, s.msisdn, s.operator, g.from_on AS "from", g.until_on AS "until"
     FROM hand_over o JOIN sim_pairing g ON g.device_id = o.device_id
       AND g.from_on <= coalesce(o.until_on, '9999') AND coalesce(g.until_on, '9999') >= o.from_on
     JOIN sim s ON s.id = g.sim_id JOIN device d ON d.id = o.device_id
     WHERE o.holder_id = ? ORDER BY g.row DESC`,
    [id],
  );
}

/** An agreement with its paper copies. */
export interface AgreementHeld {
  readonly number: string;
  readonly revision: number;
  readonly state: AgreementState;
  readonly draftedOn: string;
  readonly printedAt: string | null;
  readonly voidReason: string | null;
  /** JSON list of mark, state and custodian. */
  readonly copies: string;
}

export function agreementsWith(db: ReadableDb, id: string): AgreementHeld[] {
  return db.all(
    `SELECT a.number, a.revision, a.state, a.drafted_on AS draftedOn, a.printed_at AS printedAt,
       a.void_reason AS voidReason,
       (SELECT json_group_array(json_object('mark', c.mark, 'state', c.state, 'custodian', c.custodian) ORDER BY c.mark)
        FROM agreement_copy c WHERE c.agreement_id = a.id) AS copies
     FROM agreement a WHERE a.holder_id = ? ORDER BY a.row DESC`,
    [id],
  );
}

/** Papers of agreements that somebody was given to bring to others or to keep. */
export interface PapersHeld {
  readonly sequence: number;
  readonly purpose: 'issue' | 'sign' | 'deliver';
  readonly sentOn: string;
  /** The day when the last of them was off their hands; null while they have any. */
  readonly closedOn: string | null;
  readonly copies: number;
  readonly carriedBy: string | null;
  readonly note: string | null;
}

export function papersWith(db: ReadableDb, id: string): PapersHeld[] {
  return db.all(
    `SELECT t.sequence, t.purpose, t.sent_on AS sentOn, t.closed_on AS closedOn, t.carried_by AS carriedBy, t.note,
       (SELECT count(*) FROM transmittal_item i WHERE i.transmittal_id = t.id) AS copies
     FROM transmittal t WHERE t.person_id = ? ORDER BY t.sequence DESC`,
    [id],
  );
}

/** A scan of a signed copy, also one that was taken out and whose file is kept. */
export interface ScanHeld {
  readonly number: string;
  readonly revision: number;
  readonly copy: string;
  readonly fileName: string;
  readonly filedAt: string;
  readonly filedBy: string;
  /** When it was taken out; null for one that stands at its copy. */
  readonly takenOutAt: string | null;
}

export function scansWith(db: ReadableDb, id: string): ScanHeld[] {
  return db.all(
    `SELECT a.number, a.revision, s.mark AS copy, s.file_name AS fileName, s.filed_at AS filedAt,
       s.filed_by AS filedBy, s.removed_at AS takenOutAt
     FROM scan s JOIN agreement a ON a.id = s.agreement_id JOIN attachment f ON f.sha256 = s.sha256
     WHERE a.holder_id = ? AND f.erased_at IS NULL ORDER BY s.row DESC`,
    [id],
  );
}

export function peopleUnder(db: ReadableDb, id: string): { readonly name: string }[] {
  return db.all('SELECT full_name AS name FROM person WHERE supervisor_id = ? ORDER BY name_key', [id]);
}

/** Numbers of the entries about somebody themselves, newest first. */
export function entriesOfPerson(db: ReadableDb, id: string): number[] {
  return db.column('SELECT sequence FROM change WHERE entity_id = ? ORDER BY sequence DESC', [id]);
}
