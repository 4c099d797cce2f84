export { examineRegister } from './check.service.ts';
export { agreementHistory, historyOf } from './history.service.ts';
