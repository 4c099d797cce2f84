export { readIccid } from './iccid.rules.ts';
export { readablePhone, readMsisdn } from './msisdn.rules.ts';
export { judgeSim } from './sim.rules.ts';
export type { SimDraft, SimJudgement } from './sim.rules.ts';
export { findSimByIccid, findSimByNumber, findSims, simsOfDevice } from './sim.repository.ts';
export type { SimRecord } from './sim.repository.ts';
export { changeSim, knownSim, pairSim, putSimIn, simOf, unpairSim } from './sims.service.ts';
export { simsHandlers } from './sims.ipc.ts';
