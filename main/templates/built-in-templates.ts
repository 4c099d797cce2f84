import type { TemplateContent, TemplateSignature } from '../../preload/contract/template-content.ts';
import type { TemplateKind } from '../../preload/contract/template-values.ts';

/** Clauses that every kind but the personal one begins with, and those it ends with. */
const lent = ['care', 'lock', 'settings', 'sim'];
const handled = [
  'confidential',
  'sync',
  'faults',
  'upkeep',
  'loss',
  'liability',
  'inspection',
  'remote',
  'tracking',
];
const givenBack = ['return', 'next-of-kin', 'erase', 'breach'];
const closing = ['changes', 'privacy', 'support', 'law', 'language', 'explained'];

/** Clauses of Boxfile's own templates, in the order of the paper (DOMAIN section 2.4). */
const clausesOf: Readonly<Record<TemplateKind, readonly string[]>> = {
  institution: [
    'ownership',
    'purpose',
    'sole-user',
    ...lent,
    'airtime',
    'reimbursement',
    ...handled,
    ...givenBack,
    ...closing,
  ],
  partner: [
    'ownership',
    'purpose',
    'sole-user',
    ...lent,
    'airtime',
    'reimbursement',
    ...handled,
    ...givenBack,
    ...closing,
  ],
  personal: [
    'personal-ownership',
    'minimum',
    'application',
    'consent',
    'lock',
    'personal-allowance',
    'number-for-work',
    'confidential',
    'sync',
    'personal-loss',
    'personal-liability',
    'withdraw',
    ...closing,
  ],
  shared: [
    'ownership',
    'purpose',
    'shared-users',
    'shared-keeper',
    'shared-place',
    ...lent,
    'airtime',
    ...handled,
    ...givenBack,
    ...closing,
  ],
  loan: [
    'ownership',
    'loan-period',
    'loan-late',
    'purpose',
    'sole-user',
    ...lent,
    'confidential',
    'faults',
    'loss',
    'liability',
    'return',
    'erase',
    'breach',
    ...closing.filter((key) => key !== 'changes'),
  ],
};

/** Clauses that are there to be switched on. */
const off: ReadonlySet<string> = new Set(['reimbursement', 'shared-place', 'support', 'language']);

/** What costs somebody money or a right: the holder puts initials beside it. */
const initialled: ReadonlySet<string> = new Set([
  'ownership',
  'personal-ownership',
  'consent',
  'shared-users',
  'shared-keeper',
  'loan-period',
  'sim',
  'loss',
  'personal-loss',
  'liability',
  'personal-liability',
  'return',
  'withdraw',
]);

function signed(
  party: TemplateSignature['party'],
  marks: Partial<TemplateSignature> = {},
): TemplateSignature {
  return { party, required: true, stamp: false, thumbprint: false, ...marks };
}

/** Everybody of DOMAIN section 2.5, in the order of signing; on a short loan the office alone stands for itself. */
function signaturesOf(kind: TemplateKind): TemplateSignature[] {
  const holder = [signed('holder', { thumbprint: true }), signed('witness', { required: false })];
  return kind === 'loan'
    ? [...holder, signed('issuing-officer', { stamp: true })]
    : [
        ...holder,
        signed('supervisor'),
        signed('issuing-officer'),
        signed('council', { stamp: true }),
        signed('partner', { required: false }),
      ];
}

/** Copies of DOMAIN section 0; a short loan is between the office and who borrows. */
function copiesOf(kind: TemplateKind): TemplateContent['copies'] {
  return [
    { mark: 'A', destination: 'district', required: true, endPlace: 'box-file' },
    kind === 'loan'
      ? { mark: 'B', destination: 'holder', required: true, endPlace: 'holder' }
      : { mark: 'B', destination: 'partner', required: true, endPlace: 'box-file' },
  ];
}

/** Days for which a short loan is made unless another day is given. */
const loanDays = 14;

/** Boxfile's own template of a kind: version 0, which every other begins from. */
export function builtInTemplate(kind: TemplateKind): TemplateContent {
  return {
    kind,
    titles: {},
    clauses: clausesOf[kind].map((key) => ({ key, on: !off.has(key), initials: initialled.has(key) })),
    // Whose own the device is bears its loss, whatever the office has settled for those it lends.
    terms: kind === 'personal' ? { liabilityRule: 'holder-pays' } : {},
    termTexts: {},
    dueAfterDays: kind === 'loan' ? loanDays : null,
    renewalMonths: kind === 'loan' ? null : 12,
    copies: copiesOf(kind),
    signatures: signaturesOf(kind),
    stampArea: { width: 60, height: 60 },
    annex: { accessories: true, checks: true, returnSection: true },
    users: kind === 'shared' ? 12 : 0,
  };
}
