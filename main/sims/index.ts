export { readablePhone } from './msisdn.rules.ts';
export { judgeSim } from './sim.rules.ts';
export type { SimDraft } from './sim.rules.ts';
export { findSims, simsOfDevice } from './sim.repository.ts';
export type { SimRecord } from './sim.repository.ts';
export { changeSim, knownSim, moveSimsOver, pairSim, putSimIn } from './sims.service.ts';
export { simsHandlers } from './sims.ipc.ts';
