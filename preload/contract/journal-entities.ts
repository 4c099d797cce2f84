/** Kinds of record that entries of the journal are about. */
export const journalEntities = [
  'device',
  'agreement',
  'claim',
  'transmittal',
  'council',
  'person',
  'place',
  'sim',
  'import',
  'inventory',
  'box-file',
  'printing',
  'scan',
  'template',
  'label-sheet',
  'journal',
  'account',
  'backup',
  'office',
] as const;
export type JournalEntity = (typeof journalEntities)[number];
