/**
 * For what a paper waits in this office: to be issued, to be sent to a council, to have entered what the council put
 * on it, to be filed or delivered, to be printed again.
 */
export const paperWaits = ['printed', 'collected', 'returned', 'signed', 'lost'] as const;
export type PaperWait = (typeof paperWaits)[number];

/** What can wait for somebody, in the order of the day's work. */
export const waitingKinds = [
  'drafted',
  'printed',
  'out-overdue',
  'collected',
  'council-overdue',
  'returned',
  'signed',
  'delivery-overdue',
  'loans-overdue',
  'lost',
  'owed',
  'renewals',
  'scans',
  'claims',
  'backup',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];
