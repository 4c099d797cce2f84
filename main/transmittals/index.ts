export { settleItems } from './transmittal-item.repository.ts';
export { agreementRowsBetween, chosenCopies } from './ready.repository.ts';
export { scanReturn, settle } from './returning.service.ts';
export { planOf, send } from './sending.service.ts';
export { findTransmittals, transmittalOf } from './transmittals.service.ts';
export { transmittalsHandlers } from './transmittals.ipc.ts';
