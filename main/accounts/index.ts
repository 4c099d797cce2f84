export { accountsHandlers } from './accounts.ipc.ts';
export { limitsOf } from './acts.ts';
export { enterActWithReason } from './act-with-reason.service.ts';
export { accountNamed, accountViews, fullNameOf } from './accounts.service.ts';
export { renewSecret } from './new-secret.service.ts';
export { proveSecret } from './prove-secret.service.ts';
export { programAccount } from './program-account.ts';
export { enterSampleAccounts } from './sample-accounts.ts';
export { standingSession, windowSession, type Session } from './session.ts';
