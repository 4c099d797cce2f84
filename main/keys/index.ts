export { codeGate, type CodeGate } from './code-gate.ts';
export { keyRing, type KeyRing } from './key-ring.ts';
export { isSheetDue, keySlotsProblem, provenByCode, readKeySlots, type KeySlots } from './key-slots.ts';
export type { KeyStore } from './key-store.ts';
export { createKeyedRegister, newKeys, restoreKeySlots, type NewKeys } from './new-register.ts';
export { publishedCode } from './published-code.ts';
export { keyUnderPublishedCode, openByCode, unlockByCode } from './unlock.ts';
export { recoverySheets, type RecoverySheets } from './recovery-sheets.ts';
export type { RecoverySheetDocument } from './recovery-sheet-document.ts';
