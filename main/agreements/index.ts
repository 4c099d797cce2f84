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
