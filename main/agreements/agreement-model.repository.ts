import type { ReadableDb } from '../database/readable-db.ts';

/** Everything of one agreement that is in the register, as stored. */
export interface AgreementFacts {
  readonly number: string;
  readonly revision: number;
  /** Null on a blank form whose number no box bears yet. */
  readonly deviceId: string | null;
  readonly form: 'filled' | 'blank';
  readonly template: string;
  readonly language: string;
  readonly secondLanguage: string | null;
  readonly ownership: 'institution' | 'partner' | 'personal' | 'other';
  readonly fromOn: string | null;
  readonly dueBack: string | null;
  readonly conditionOut: number | null;
  readonly holderName: string | null;
  readonly holderCode: string | null;
  readonly holderPhone: string | null;
  readonly holderIdType: string | null;
  readonly holderIdNumber: string | null;
  readonly placePath: string | null;
  readonly supervisorName: string | null;
  readonly supervisorCode: string | null;
  readonly supervisorPhone: string | null;
}

export function agreementFacts(db: ReadableDb, id: string): AgreementFacts | undefined {
  return db.get(
    `SELECT a.number, a.revision, a.device_id AS deviceId, a.form, a.template, a.language,
       a.second_language AS secondLanguage, a.ownership, o.from_on AS fromOn,
       o.due_back AS dueBack, o.condition_out AS conditionOut, h.full_name AS holderName, h.code AS holderCode,
       h.phone AS holderPhone, h.id_type AS holderIdType, h.id_number AS holderIdNumber, p.path AS placePath,
       s.full_name AS supervisorName, s.code AS supervisorCode, s.phone AS supervisorPhone
     FROM agreement a LEFT JOIN hand_over o ON o.id = a.hand_over_id LEFT JOIN person h ON h.id = a.holder_id
     LEFT JOIN place p ON p.id = o.place_id LEFT JOIN person s ON s.id = o.supervisor_id
     WHERE a.id = ?`,
    [id],
  );
}
