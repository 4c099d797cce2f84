/**
 * Every way in which a call can be refused. The renderer and the command line turn a code into words
 * (`error.<code>` in the catalogue); no text for people crosses the wire.
 */
export const errorCodes = [
  'invalid-input',
  'duplicate',
  'not-found',
  'not-allowed',
  'not-signed-in',
  'needs-reason',
  'wrong-sign-in',
  'last-administrator',
  'no-register',
  'register-exists',
  'register-missing',
  'register-busy',
  'register-damaged',
  'register-newer',
  'network-folder',
  'is-a-backup',
  'backup-missing',
  'backup-damaged',
  'wrong-key',
  'recovery-code-needed',
  'too-many-tries',
  'stale-version',
  'illegal-step',
  'copy-elsewhere',
  'nothing-selected',
  'nothing-to-copy',
  'must-be-kept',
  'not-printed',
  'own-entry',
  'claim-decided',
  'already-printed',
  'drawing-outdated',
  'whole-copy-only',
  'print-open',
  'printer-gone',
  'printer-failed',
  'too-long-for-paper',
  'file-unreadable',
  'attachment-missing',
  'attachment-damaged',
  'cannot-write',
  'disk-full',
  'unprintable-text',
  'label-does-not-fit',
  'unknown-clause-variable',
  'clause-without-text',
  'draft-language-gone',
  'expired',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one field (`fieldError.<code>` in the catalogue, filled from `params`). */
export const fieldCodes = [
  'required',
  'too-long',
  'too-many',
  'page-filed',
  'invalid',
  'control-characters',
  'not-in-list',
  'not-a-date',
  'date-in-future',
  'out-of-range',
  'not-a-number',
  'imei-length',
  'imei-check-digit',
  'imei-all-zero',
  'imei-same-twice',
  'imei-missing',
  'imei-check-digit-missing',
  'imei-product-barcode',
  'imei-characters',
  'imei-software-version',
  'digits-lost',
  'iccid-prefix',
  'iccid-length',
  'iccid-characters',
  'iccid-check-digit',
  'phone-characters',
  'phone-length',
  'phone-unknown-plan',
  'serial-length',
  'mac-characters',
  'duplicate',
  'duplicate-in-file',
  'sim-in-use',
  'box-number-format',
  'box-file-number',
  'box-number-not-next',
  'box-number-used',
  'box-number-series',
  'not-found',
  'ambiguous',
  'place-level',
  'place-loop',
  'holder-missing',
  'cannot-change',
  'formula-error',
  'account-name-characters',
  'account-name-short',
  'account-name-reserved',
  'account-name-taken',
  'secret-short',
  'secret-simple',
  'secret-is-name',
  'secret-same',
  'secret-wrong',
  'reason-short',
  'recovery-code-group',
  'page-ranges',
  'sheet-too-wide',
  'sheet-too-high',
  'sheet-overlap-across',
  'sheet-overlap-down',
  'sheet-code-taken',
  'label-unknown',
  'label-foreign',
  'label-is-form',
  'label-of-void',
  'label-outdated',
  'label-of-other',
  'label-not-of-phone',
  'before-day',
  'before-print',
  'before-hand-over',
  'box-file-not-open',
  'before-holding',
  'after-holding',
  'not-after',
  'witness-missing',
  'signed-already',
  'box-number-void',
  'too-precise',
  'not-a-currency',
  'form-unknown',
  'form-foreign',
  'form-ambiguous',
  'form-copy-missing',
  'form-not-blank',
  'form-names-owner',
  'form-has-template',
  'form-has-languages',
  'same-holder',
  'swap-same',
  'not-a-picture',
  'picture-too-large',
  'picture-too-many-pixels',
  'unknown-variable',
  'copies-in-order',
  'nothing-required',
  'not-for-owner',
  'no-language-whole',
] as const;

export type FieldCode = (typeof fieldCodes)[number];

/** A record that a message can link to, named as people know it. */
export interface RecordLink {
  readonly entity: 'device' | 'person' | 'place' | 'sim' | 'agreement';
  readonly id: string;
  readonly label: string;
}

/** One field, the value that was refused or doubted, and why. */
export interface FieldIssue {
  /** Path of the field in the input, e.g. `imei1` or `sims.0.iccid`. */
  readonly field: string;
  readonly code: FieldCode;
  readonly value?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly link?: RecordLink | undefined;
}

/** A refused call as it crosses the wire: plain data, since Electron keeps only `message` of a thrown error. */
export interface ErrorValue {
  readonly code: ErrorCode;
  readonly fields?: readonly FieldIssue[] | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** Reference under which the log holds the cause of an `internal` error. */
  readonly ref?: string | undefined;
}
