import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { lastRevision, type AgreementRecord } from './agreement.repository.ts';
import { requiredMarks } from './agreement.rules.ts';
import { insertDraft, type DraftedAgreement } from './agreements.service.ts';
import { storeFilled } from './blank.repository.ts';
import { copiesOf } from './custody.repository.ts';
import { restate } from './custody.service.ts';
import { choosePaper, layPaper, type ChosenPaper, type PaperChoice } from './paper-choice.service.ts';
import { renewalDay } from './renewal.rules.ts';

export interface BlankDraft {
  readonly number: string;
  readonly prefix: string;
  readonly sequence: number;
  /** Null where no box bears the number yet. */
  readonly deviceId: string | null;
  readonly ownership: OwnerType;
  /** What it is made from; what is left out is as usual. */
  readonly paper: PaperChoice;
  readonly on: string;
}

/** Drafts a form to be filled in by hand, and enters it. */
export function draftBlank(tx: UnitOfWork, blank: BlankDraft): Recorded<DraftedAgreement> {
  const { template, version, content, language, secondLanguage } = choosePaper(
    tx.db,
    blank.ownership,
    blank.paper,
  );
  const series = { numberPrefix: blank.prefix, numberSequence: blank.sequence };
  const drafted = insertDraft(
    tx,
    {
      ...series,
      id: tx.newId(),
      number: blank.number,
      revision: lastRevision(tx.db, series) + 1,
      form: 'blank',
      deviceId: blank.deviceId,
      handOverId: null,
      holderId: null,
      ownership: blank.ownership,
      template,
      templateVersion: version,
      language,
      secondLanguage,
      signing: requiredMarks(content),
      draftedOn: blank.on,
      renewOn: null,
      renewChosen: false,
      supersedesId: null,
      revisedBecause: null,
    },
    content,
  );
  const receipt = tx.record({
    entity: 'agreement',
    entityId: drafted.agreementId,
    kind: 'agreement.blank-drafted',
    ...(blank.deviceId === null ? {} : { deviceId: blank.deviceId }),
    after: { ...drafted, on: blank.on },
  });
  return recorded(drafted, receipt);
}

/**
 * Fills a blank form in with who has the device now, instead of drafting another, and enters that. One that is not
 * on paper yet is made from what `handOverPaper` settled.
 */
export function fillBlank(
  tx: UnitOfWork,
  blank: AgreementRecord,
  paper: ChosenPaper,
  filled: {
    readonly handOverId: string;
    readonly holderId: string;
    readonly ownership: OwnerType;
    readonly on: string;
  },
): DraftedAgreement {
  if (blank.printedAt === null) layPaper(tx, blank, paper);
  const renewOn = renewalDay(filled.on, paper.content.renewalMonths);
  storeFilled(tx.db, { id: blank.id, ...filled, renewOn });
  restate(tx, [blank.id]);
  const { id: agreementId, number, revision, deviceId } = blank;
  tx.record({
    entity: 'agreement',
    entityId: blank.id,
    kind: 'agreement.filled-in',
    ...(deviceId === null ? {} : { deviceId }),
    after: { number, revision, on: filled.on },
  });
  const copies = copiesOf(tx.db, [blank.id]);
  return {
    agreementId,
    number,
    revision,
    language: paper.language,
    ownership: filled.ownership,
    copies: copies.map(({ mark }) => mark).join(', '),
  };
}
