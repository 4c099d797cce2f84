/** What can wait for somebody, in the order of the day's work. */
export const waitingKinds = [
  'drafted',
  'out-overdue',
  'council-overdue',
  'collected',
  'signed',
  'renewals',
  'scans',
  'claims',
  'backup',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];
