import { isClosed } from '../../preload/contract/agreement-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { Receipt, UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { runsFrom } from '../revisions/revision.rules.ts';
import { findAgreement, lastRevision, type AgreementRecord } from './agreement.repository.ts';
import { requiredMarks } from './agreement.rules.ts';
import { insertDraft, type DraftedAgreement } from './agreements.service.ts';
import { paperAfter } from './paper-after.service.ts';
import { renewalDay } from './renewal.rules.ts';
import { storeSuperseded } from './revision.repository.ts';

/**
 * An agreement that a new revision can take the place of: open, and with a holder.
 *
 * @throws DomainError `not-found`, `stale-version`, `illegal-step`
 */
export function revisable(
  tx: UnitOfWork,
  id: string,
  version: number,
): AgreementRecord & { readonly deviceId: string; readonly handOverId: string; readonly holderId: string } {
  const present = findAgreement(tx.db, id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  if (present.version !== version) throw new DomainError('stale-version');
  const { deviceId, handOverId, holderId, state } = present;
  if (isClosed(state) || deviceId === null || handOverId === null || holderId === null) {
    throw new DomainError('illegal-step', { params: { state } });
  }
  return { ...present, deviceId, handOverId, holderId };
}

/**
 * The day from which the agreement in force with a holder runs. A revision that is not on paper yet was signed by
 * nobody: what it is to take the place of still runs.
 */
export function runsSince(
  db: ReadableDb,
  present: Pick<AgreementRecord, 'draftedOn' | 'printedAt' | 'revisedBecause' | 'supersedesId'>,
  issuedOn: string | null,
): string {
  const { printedAt, revisedBecause, supersedesId } = present;
  const waits = printedAt === null && revisedBecause !== 'void-form' && supersedesId !== null;
  const before = waits ? findAgreement(db, supersedesId) : undefined;
  return before ? runsSince(db, before, issuedOn) : runsFrom(present, issuedOn);
}

export interface Revision {
  readonly because: 'changed-terms' | 'renewal' | 'transfer' | 'swap';
  readonly on: string;
  readonly holderId: string;
  readonly handOverId: string;
  readonly ownership: OwnerType;
  /** Day of the next signing; null for what the template says. */
  readonly renewOn: string | null;
  /** Why, in words, for the history. */
  readonly note: string | null;
}

/**
 * Puts a new revision in the place of an agreement. The old one is kept as superseded: its copies stay where they
 * are and its signatures count for it.
 */
export function reviseAgreement(
  tx: UnitOfWork,
  present: AgreementRecord,
  revision: Revision,
): DraftedAgreement & { readonly receipt: Receipt } {
  const { because, on, note, ...now } = revision;
  storeSuperseded(tx.db, present.id, on);
  const { content, ...paper } = paperAfter(tx.db, present, now.ownership);
  const drafted = insertDraft(
    tx,
    {
      ...present,
      ...now,
      ...paper,
      id: tx.newId(),
      revision: lastRevision(tx.db, present) + 1,
      form: 'filled',
      signing: requiredMarks(content),
      draftedOn: on,
      renewOn: now.renewOn ?? renewalDay(on, content.renewalMonths),
      renewChosen: now.renewOn !== null,
      supersedesId: present.id,
      revisedBecause: because,
    },
    content,
  );
  const about = present.deviceId === null ? {} : { deviceId: present.deviceId };
  const { number } = present;
  tx.record({
    entity: 'agreement',
    entityId: present.id,
    kind: 'agreement.superseded',
    ...about,
    after: { number, revision: present.revision, by: drafted.revision, because, on },
  });
  const receipt = tx.record({
    entity: 'agreement',
    entityId: drafted.agreementId,
    kind: 'agreement.revised',
    ...about,
    after: { ...drafted, because, on, note },
  });
  return { ...drafted, receipt };
}
