import { isClosed } from '../../preload/contract/agreement-values.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { personOf } from '../people/index.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { dayOf } from '../register/index.ts';
import { markGone } from '../signing/index.ts';
import { documentsOf, storeDocument, type Drawing } from './agreement-model.service.ts';
import { requiredMarks } from './agreement.rules.ts';
import {
  agreementInForce,
  agreementView,
  endAgreement,
  findAgreement,
  insertAgreement,
  insertCopy,
  lastRevision,
  markPrinted,
  markVoid,
  type AgreementRecord,
  type CopyMark,
} from './agreement.repository.ts';
import { copiesOf } from './custody.repository.ts';
import { copyKeys, stepCopies } from './custody.service.ts';
import { paperAfter } from './paper-after.service.ts';
import { choosePaper, takeVersion, type PaperChoice } from './paper-choice.service.ts';
import { renewalDay } from './renewal.rules.ts';

/** The device whose history shows an entry of the agreement as well. */
function aboutDevice({ deviceId }: AgreementRecord): { readonly deviceId?: string } {
  return deviceId === null ? {} : { deviceId };
}

/** @throws DomainError `not-found` */
export function agreementOf(db: ReadableDb, id: string): Agreement {
  const agreement = agreementView(db, id);
  if (!agreement) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  return agreement;
}

export interface AgreementDraft {
  readonly device: {
    readonly id: string;
    readonly boxNumber: string;
    readonly boxPrefix: string;
    readonly boxSequence: number;
  };
  readonly handOverId: string;
  readonly holder: { readonly id: string; readonly fullName: string };
  readonly ownership: OwnerType;
  /** As usual where it is left out. */
  readonly paper?: PaperChoice;
  readonly on: string;
  /** True when the device has never had an agreement, as in an import. */
  readonly first?: boolean;
}

/** What an entry in the change feed says of an agreement that was drafted. */
export interface DraftedAgreement {
  readonly agreementId: string;
  readonly number: string;
  readonly revision: number;
  readonly ownership: OwnerType;
  readonly language: string;
  readonly copies: string;
}

/** Drafts the next revision of a device's agreement with its copies. Its entry in the change feed is the caller's. */
export function draftAgreement(tx: UnitOfWork, draft: AgreementDraft): DraftedAgreement {
  const { device, ownership } = draft;
  const paper = choosePaper(tx.db, ownership, draft.paper ?? {});
  const { template, version, content, language, secondLanguage } = paper;
  const series = { numberPrefix: device.boxPrefix, numberSequence: device.boxSequence };
  return insertDraft(
    tx,
    {
      ...series,
      id: tx.newId(),
      number: device.boxNumber,
      revision: draft.first === true ? 1 : lastRevision(tx.db, series) + 1,
      form: 'filled',
      deviceId: device.id,
      handOverId: draft.handOverId,
      holderId: draft.holder.id,
      ownership,
      template,
      templateVersion: version,
      language,
      secondLanguage,
      signing: requiredMarks(content),
      draftedOn: draft.on,
      renewOn: renewalDay(draft.on, content.renewalMonths),
      renewChosen: false,
      supersedesId: null,
      revisedBecause: null,
    },
    content,
  );
}

/** Stores an agreement as it is drafted, with the copies of its template. Its entry is the caller's. */
export function insertDraft(
  tx: UnitOfWork,
  agreement: Omit<AgreementRecord, 'version' | 'state' | 'printedAt'>,
  content: TemplateContent,
): DraftedAgreement {
  insertAgreement(tx.db, { ...agreement, officeId: tx.officeId });
  for (const copy of content.copies) insertCopy(tx.db, agreement.id, copy, agreement.draftedOn);
  const { id, number, revision, ownership, language } = agreement;
  const copies = content.copies.map(({ mark }) => mark).join(', ');
  return { agreementId: id, number, revision, ownership, language, copies };
}

/** Ends the agreement in force of a device that comes back, if there is one. */
export function endAgreementOf(tx: UnitOfWork, deviceId: string, on: string): void {
  const present = agreementInForce(tx.db, deviceId);
  if (!present) return;
  endAgreement(tx.db, present.id, on);
  tx.record({
    entity: 'agreement',
    entityId: present.id,
    kind: 'agreement.ended',
    deviceId,
    after: { number: present.number, revision: present.revision, on },
  });
}

/**
 * Spoils a form: its number stays used and explained. While the device is with its holder the next revision is
 * drafted at once, and answered; a blank form that nobody holds anything under is answered itself.
 *
 * @throws DomainError `illegal-step` for an agreement that is over, `stale-version`
 */
export function voidAgreement(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly reason: string; readonly on: string },
): Recorded<string> {
  const present = findAgreement(tx.db, input.id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  if (input.reason.trim() === '') throw invalidInput(issue('reason', 'required'));
  if (isClosed(present.state)) throw new DomainError('illegal-step');
  if (markVoid(tx.db, input.id, input.version, input.reason.trim()) === 0) {
    throw new DomainError('stale-version');
  }
  stepCopies(tx, { step: 'void', on: input.on, copies: copyKeys(copiesOf(tx.db, [input.id])) });
  const spoiled = tx.record({
    entity: 'agreement',
    entityId: input.id,
    kind: 'agreement.void',
    ...aboutDevice(present),
    after: { number: present.number, revision: present.revision, reason: input.reason.trim(), on: input.on },
  });
  if (present.holderId === null) return recorded(present.id, spoiled);
  const { content, ...paper } = paperAfter(tx.db, present, present.ownership);
  const next = insertDraft(
    tx,
    {
      ...present,
      ...paper,
      id: tx.newId(),
      revision: lastRevision(tx.db, present) + 1,
      form: 'filled',
      signing: requiredMarks(content),
      draftedOn: input.on,
      // It is signed anew: the year begins again, unless somebody chose the day.
      renewOn: present.renewChosen ? present.renewOn : renewalDay(input.on, content.renewalMonths),
      supersedesId: present.id,
      revisedBecause: 'void-form',
    },
    content,
  );
  const holder = personOf(tx.db, present.holderId).fullName;
  const receipt = tx.record({
    entity: 'agreement',
    entityId: next.agreementId,
    kind: 'agreement.drafted',
    ...aboutDevice(present),
    after: { ...next, holder, on: input.on },
  });
  return recorded(next.agreementId, receipt);
}

/**
 * Enters that agreements have gone to paper, or into a file that will: the first time keeps the document
 * they were drawn from. Those that are over are passed over. A copy that had not been printed, or was lost, is in
 * the office now; a duplicate of any other moves nothing.
 *
 * @param marks the copies that were printed; all of them unless told otherwise
 * @param drawing when and from which versions the paper was drawn: a template may have been published since
 */
export function enterPrinted(
  tx: UnitOfWork,
  ids: readonly string[],
  marks: readonly CopyMark[] = ['A', 'B', 'C'],
  drawing: Drawing = { on: dayOf(tx.at) },
): Recorded<void> {
  let receipt = tx.nothingWritten();
  const at = tx.at.toISOString();
  const documentOf = documentsOf(tx.db, drawing);
  for (const id of ids) {
    const present = findAgreement(tx.db, id);
    if (!present || isClosed(present.state)) continue;
    if (present.printedAt === null) takeVersion(tx, present, drawing.templates);
    const model = present.printedAt === null ? storeDocument(tx, documentOf(id)) : null;
    markPrinted(tx.db, { id, at, model }, marks);
    const fresh = copiesOf(tx.db, [id]).filter(
      ({ mark, state }) => marks.includes(mark) && (state === 'drafted' || state === 'lost'),
    );
    // Whoever signed the lost copy has not signed the one that takes its place.
    const lost = fresh.filter(({ state }) => state === 'lost').map(({ mark }) => mark);
    if (lost.length > 0) markGone(tx.db, id, lost, at);
    if (fresh.length > 0) stepCopies(tx, { step: 'printed', on: dayOf(tx.at), copies: copyKeys(fresh) });
    receipt = tx.record({
      entity: 'agreement',
      entityId: id,
      kind: 'agreement.printed',
      ...aboutDevice(present),
      after: { number: present.number, revision: present.revision, again: present.printedAt !== null },
    });
  }
  return recorded(undefined, receipt);
}
