export { copyCompleteness, type CopyLacks } from './completeness.service.ts';
export { formOfCode, type FormInHand } from './form-of-code.service.ts';
export { markGone } from './signature.repository.ts';
export { recordSignatures } from './signing.service.ts';
export { signingOf } from './signing-view.service.ts';
export { signingHandlers } from './signing.ipc.ts';
