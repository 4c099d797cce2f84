export { closedStates, isClosed } from './agreement.rules.ts';
export {
  agreementInForce,
  agreementsOfDevice,
  countCopies,
  openAgreementOfNumber,
} from './agreement.repository.ts';
export { agreementsInForce } from './agreement-list.repository.ts';
export { agreementOf, draftAgreement, endAgreementOf, enterPrinted } from './agreements.service.ts';
export { agreementsHandlers } from './agreements.ipc.ts';
export type { CopyMark } from './agreement.repository.ts';
export {
  copyKeys,
  moveCopies,
  restate,
  stepCopies,
  type CopyMove,
  type MovedCopy,
} from './custody.service.ts';
export { chainOf, copiesOf, whereNames, type ChainStep, type HeldCopy } from './custody.repository.ts';
export { completeCopies } from './completeness.repository.ts';
export { paperOfCode } from './paper-code.service.ts';
