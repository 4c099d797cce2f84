export { agreementsOfDevice } from './agreement.repository.ts';
export { agreementsInForce } from './agreement-list.repository.ts';
export { copySet } from './copy-set.rules.ts';
export { draftAgreement, endAgreementOf, enterPrinted } from './agreements.service.ts';
export { agreementsHandlers } from './agreements.ipc.ts';
