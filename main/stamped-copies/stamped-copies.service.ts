import type { CopiesWanted } from '../../preload/contract/stamped-copies.ts';
import { endorsementCode } from '../agreements/paper-code.rules.ts';
import { boxFileOf } from '../box-files/index.ts';
import { boxFileNumber } from '../box-files/box-file.rules.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import { payloadMac } from '../labels/index.ts';
import { rowsOfSelection } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import type { CopyOnRecord } from './stamped-copy-document.ts';
import {
  agreementsOfDevices,
  agreementsOfRows,
  copiesInBoxFile,
  copiesOfAgreements,
  scannedCopies,
  scansOfCopies,
  signaturesOfCopies,
  type CopyRow,
  type ScanRow,
} from './stamped-copies.repository.ts';

/** A copy as the register has it, with its scans. */
export interface CopyWithScans extends CopyOnRecord {
  readonly deviceId: string | null;
  readonly scanFiles: readonly ScanRow[];
}

const keyOf = ({ agreementId, mark }: { readonly agreementId: string; readonly mark: string }): string =>
  `${agreementId} ${mark}`;

function rowsWanted(db: ReadableDb, wanted: CopiesWanted): CopyRow[] {
  switch (wanted.kind) {
    case 'agreements':
      return copiesOfAgreements(db, wanted.agreements, wanted.marks);
    case 'devices':
      return copiesOfAgreements(
        db,
        agreementsOfDevices(db, rowsOfSelection(db, wanted.selection)),
        wanted.marks,
      );
    case 'rows':
      return copiesOfAgreements(db, agreementsOfRows(db, wanted.rows), wanted.marks);
    case 'box-file':
      return copiesInBoxFile(db, boxFileOf(db, wanted.id).id);
  }
}

/** The copies that are wanted, with all that is said of them and the files of their scans. */
export function copiesWithScans(db: ReadableDb, wanted: CopiesWanted): CopyWithScans[] {
  const rows = rowsWanted(db, wanted);
  const ids = [...new Set(rows.map(({ agreementId }) => agreementId))];
  const scans = scansOfCopies(db, ids);
  const signatures = signaturesOfCopies(db, ids);
  const mac = payloadMac(officeOf(db).qrKey);
  return rows.map((row) => ({
    ...recordOf(row),
    code: endorsementCode(row, mac),
    deviceId: row.deviceId,
    signatures: (signatures.get(keyOf(row)) ?? []).map(({ party, name, title, office, on, how, stamp }) => ({
      party,
      name,
      title,
      office,
      on,
      how,
      stamp,
    })),
    scanFiles: scans.get(keyOf(row)) ?? [],
  }));
}

function recordOf(row: CopyRow): Omit<CopyOnRecord, 'code' | 'signatures'> {
  const { agreementId, number, revision, mark, destination, holder, state, custodian, who } = row;
  const { year, sequence, folio, takenOn, takenBy, filedOn, filedBy } = row;
  return {
    agreementId,
    number,
    revision,
    mark,
    destination,
    holder,
    state,
    place: {
      custodian,
      name: who,
      boxFile:
        year === null || sequence === null || folio === null
          ? null
          : { number: boxFileNumber({ year, sequence }), folio },
      loan: takenOn === null || takenBy === null ? null : { takenOn, takenBy },
    },
    filed: filedOn === null || filedBy === null ? null : { on: filedOn, by: filedBy },
  };
}

/** So many copies without a scan are named on the screen; the document names all. */
const namedAtMost = 50;

/** How many of the copies that are wanted can be drawn, and the first of those that cannot. */
export function copiesOverview(
  db: ReadableDb,
  wanted: CopiesWanted,
): {
  copies: number;
  missing: number;
  without: { number: string; revision: number; mark: 'A' | 'B' | 'C'; custodian: string }[];
} {
  const rows = rowsWanted(db, wanted);
  const scanned = scannedCopies(db, [...new Set(rows.map(({ agreementId }) => agreementId))]);
  const without = rows.filter((row) => !scanned.has(keyOf(row)));
  return {
    copies: rows.length - without.length,
    missing: without.length,
    without: without
      .slice(0, namedAtMost)
      .map(({ number, revision, mark, custodian }) => ({ number, revision, mark, custodian })),
  };
}

/**
 * Enters at each agreement that copies of its signed paper were made: they show a person's name, identity number
 * and signature.
 *
 * @throws DomainError `nothing-selected`
 */
export function enterCopied(
  tx: UnitOfWork,
  copies: readonly (Pick<CopyWithScans, 'agreementId' | 'number' | 'revision' | 'mark' | 'deviceId'> & {
    readonly pages: number;
  })[],
): Recorded<void> {
  const [first] = copies;
  if (!first) throw new DomainError('nothing-selected');
  let receipt = tx.nothingWritten();
  const byAgreement = new Map<string, (typeof copies)[number][]>();
  for (const copy of copies) {
    byAgreement.set(copy.agreementId, [...(byAgreement.get(copy.agreementId) ?? []), copy]);
  }
  for (const [agreementId, own] of byAgreement) {
    const { number, revision, deviceId } = own[0] ?? first;
    receipt = tx.record({
      entity: 'agreement',
      entityId: agreementId,
      kind: 'agreement.copied',
      ...(deviceId === null ? {} : { deviceId }),
      after: {
        number,
        revision,
        copies: own.map(({ mark }) => mark).join(', '),
        pages: own.reduce((sum, { pages }) => sum + pages, 0),
      },
    });
  }
  return recorded(undefined, receipt);
}
