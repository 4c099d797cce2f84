import type { CopyState, Custodian } from '../../preload/contract/agreement-values.ts';
import type { JournalRow } from '../../preload/contract/audit.ts';
import type { Person } from '../../preload/contract/people.ts';
import { headOf, journalRows, retentionOf } from '../audit/index.ts';
import type { FeedPoint } from '../database/feed-seal.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { officeOf } from '../settings/index.ts';
import { transmittalNumber } from '../transmittals/transmittal.rules.ts';
import { agreementsHeld } from './erasure.repository.ts';
import { keptUntil } from './erasure.rules.ts';
import { findPerson, personView } from './person.repository.ts';
import {
  claimsWith,
  owedWith,
  signaturesWith,
  type ClaimHeld,
  type OwedBy,
  type SignatureHeld,
} from './person-records.repository.ts';
import {
  agreementsWith,
  devicesHeldBy,
  entriesOfPerson,
  peopleUnder,
  papersWith,
  scansWith,
  simsHeldBy,
  type AgreementHeld,
  type DeviceHeld,
  type PapersHeld,
  type ScanHeld,
  type SimHeld,
} from './person-report.repository.ts';

import { keptPagesOf } from './scan-erasure.repository.ts';

/** Everything the register holds about one person, for a machine to read and for a page to be drawn from. */
export interface PersonReport {
  readonly office: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly journal: FeedPoint;
  readonly retentionYears: number;
  /** The day from which the data may go; null while something is open, or when nothing ever was. */
  readonly keptUntil: string | null;
  readonly person: Omit<Person, 'row' | 'version' | 'devices'>;
  readonly devices: readonly DeviceHeld[];
  readonly sims: readonly SimHeld[];
  readonly agreements: readonly (Omit<AgreementHeld, 'copies'> & {
    readonly copies: readonly AgreementCopyHeld[];
  })[];
  readonly papers: readonly (Omit<PapersHeld, 'sequence'> & { readonly transmittal: string })[];
  readonly scans: readonly ScanHeld[];
  /** Scanned pages that wait to be sorted, or were put away, and may be theirs. */
  readonly pages: ReturnType<typeof keptPagesOf>;
  readonly signatures: readonly SignatureHeld[];
  readonly owed: readonly OwedBy[];
  readonly claims: readonly ClaimHeld[];
  readonly supervises: readonly string[];
  readonly views: readonly JournalRow[];
  readonly changes: readonly JournalRow[];
}

export interface AgreementCopyHeld {
  readonly mark: string;
  readonly state: CopyState;
  readonly custodian: Custodian;
}

const views = new Set(['person.identity-viewed', 'person.reported']);

function lastDay(db: ReadableDb, devices: readonly DeviceHeld[]): string | null {
  const ends = devices.map(({ until }) => until);
  if (ends.length === 0 || ends.includes(null)) return null;
  const last = ends
    .flatMap((end) => end ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? null : keptUntil(last, retentionOf(db).years);
}

/** Gathers everything held about somebody, their identity number in full. @throws DomainError `not-found` */
export function personReport(
  db: ReadableDb,
  id: string,
  made: { readonly at: Date; readonly by: string },
): PersonReport {
  const view = personView(db, id);
  const record = findPerson(db, id);
  if (!view || !record) throw new DomainError('not-found', { params: { entity: 'person' } });
  const { row: _row, version: _version, devices: _devices, ...person } = view;
  const devices = devicesHeldBy(db, id);
  const entries = journalRows(db, entriesOfPerson(db, id));
  return {
    office: officeOf(db).name,
    madeAt: made.at.toISOString(),
    madeBy: made.by,
    journal: headOf(db),
    retentionYears: retentionOf(db).years,
    keptUntil: lastDay(db, devices),
    person: { ...person, idNumber: record.idNumber },
    devices,
    sims: simsHeldBy(db, id),
    agreements: agreementsWith(db, id).map(({ copies, ...agreement }) => ({
      ...agreement,
      copies: JSON.parse(copies) as readonly AgreementCopyHeld[],
    })),
    papers: papersWith(db, id).map(({ sequence, ...papers }) => ({
      transmittal: transmittalNumber(sequence),
      ...papers,
    })),
    scans: scansWith(db, id),
    pages: keptPagesOf(db, agreementsHeld(db, id)),
    signatures: signaturesWith(db, id),
    owed: owedWith(db, id),
    claims: claimsWith(db, id),
    supervises: peopleUnder(db, id).map(({ name }) => name),
    views: entries.filter(({ kind }) => views.has(kind)),
    changes: entries.filter(({ kind }) => !views.has(kind)),
  };
}

/** Enters that everything held about somebody was taken out. */
export function enterReported(tx: UnitOfWork, id: string, format: string): Recorded<void> {
  return recorded(
    undefined,
    tx.record({ entity: 'person', entityId: id, kind: 'person.reported', after: { format, count: 1 } }),
  );
}
