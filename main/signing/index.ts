export { copyCompleteness, type CopyLacks } from './completeness.service.ts';
export { formOfCode, type FormInHand } from './form-of-code.service.ts';
export { recordSignatures, signingOf } from './signing.service.ts';
export { signingHandlers } from './signing.ipc.ts';
