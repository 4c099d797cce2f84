import type { Person } from './accounts.ts';

/** The PIN of everybody in the sample register. It is published, like the sample's recovery code. */
export const samplePin = '271828';

/** The invented people of the sample register, one for each role. */
export const samplePeople: readonly Person[] = [
  { name: 'officer', fullName: 'Sample Officer', role: 'officer' },
  { name: 'supervisor', fullName: 'Sample Supervisor', role: 'supervisor' },
  { name: 'council', fullName: 'Sample Council Member', role: 'council' },
  { name: 'administrator', fullName: 'Sample Administrator', role: 'administrator' },
  { name: 'auditor', fullName: 'Sample Auditor', role: 'auditor' },
];
