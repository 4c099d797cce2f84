export { agreementInForce, agreementsOfDevice, findAgreement } from './agreement.repository.ts';
export { agreementsInForce, printsOf } from './agreement-list.repository.ts';
export {
  agreementOf,
  draftAgreement,
  endAgreementOf,
  enterPrinted,
  voidAgreement,
  type DraftedAgreement,
} from './agreements.service.ts';
export { agreementsHandlers } from './agreements.ipc.ts';
export type { AgreementRecord, CopyMark } from './agreement.repository.ts';
export {
  copyKeys,
  moveCopies,
  restate,
  stepCopies,
  type CopyMove,
  type MovedCopy,
} from './custody.service.ts';
export { chainOf, copiesOf, whereNames, type ChainStep, type HeldCopy } from './custody.repository.ts';
export { completeCopies } from './completeness.service.ts';
export { outdatedAgreement } from './document-fingerprint.ts';
export { keepPagesOfCopy, pagesOfCopy } from './copy-pages.repository.ts';
export { paperOfCode } from './paper-code.service.ts';
export { readTypedForm, type TypedForm } from './typed-form.rules.ts';
export { typedForm } from './typed-form.service.ts';
export { usualChoice, type PrintChoice } from './print-choice.ts';
export { redraw } from './redraw.ts';
export {
  formsWithoutDevice,
  giveFormsToDevice,
  numberOfOpenForm,
  reasonOfVoidNumber,
  voidNumbers,
  waitingForms,
  type WaitingForm,
} from './blank.repository.ts';
export { draftBlank, fillBlank } from './blank.service.ts';
export { storeArchived } from './revision.repository.ts';
export { paperAfter } from './paper-after.service.ts';
export { revisable, reviseAgreement, runsSince } from './revision.service.ts';
export { isLegalStep } from './copy-step.rules.ts';
export type { SampleAgreement } from './sample-agreement.ts';
export { handOverPaper } from './hand-over-paper.service.ts';
export { changePapers, choosePaper, type PaperChoice } from './paper-choice.service.ts';
