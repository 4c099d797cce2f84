export { agreementInForce, agreementsOfDevice } from './agreement.repository.ts';
export { agreementsInForce } from './agreement-list.repository.ts';
export { copySet } from './copy-set.rules.ts';
export { agreementOf, draftAgreement, endAgreementOf, enterPrinted } from './agreements.service.ts';
export { agreementsHandlers } from './agreements.ipc.ts';
