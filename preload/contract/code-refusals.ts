/** Why a scanned code stands for no page of a form. */
export const codeRefusals = [
  'not-boxfile',
  'no-check',
  'check-wrong',
  'other-register',
  'no-page',
  'unknown-number',
  'unknown-revision',
  'unknown-copy',
  'several-revisions',
] as const;
export type CodeRefusal = (typeof codeRefusals)[number];
