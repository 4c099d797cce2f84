/** What an agreement is about; each is a template of Boxfile's own under the same key. */
export const templateKinds = ['institution', 'partner', 'personal', 'shared', 'loan'] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const signatureParties = [
  'holder',
  'supervisor',
  'issuing-officer',
  'council',
  'partner',
  'witness',
] as const;
export type SignatureParty = (typeof signatureParties)[number];

/** What a clause may mention as `{name}`; it is filled in for each agreement. */
export const clauseVariables = [
  'officeName',
  'ownerName',
  'holderName',
  'supervisorName',
  'partnerName',
  'programmeName',
  'councilName',
  'boxNumber',
  'startsOn',
  'endsOn',
  'renewal',
  'returnDays',
  'lossReportHours',
  'policeReportHours',
  'supportContact',
  'privateUse',
  'allowance',
  'reimbursement',
  'minimum',
  'liabilityShare',
  'liabilityCap',
  'liabilityDecider',
  'liabilityAppeal',
  'governingPlace',
  'rulingLanguage',
  'retention',
] as const;
export type ClauseVariable = (typeof clauseVariables)[number];

/** Terms that are sentences: a template words them in each language, the office in one. */
export const termTextNames = ['allowance', 'reimbursement', 'minimum'] as const;
export type TermTextName = (typeof termTextNames)[number];
