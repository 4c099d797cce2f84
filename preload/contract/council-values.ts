/** Offices that sign and stamp agreements, and partners that keep a copy. */
export const councilKinds = [
  'district-council',
  'village-council',
  'health-committee',
  'partner',
  'other',
] as const;
export type CouncilKind = (typeof councilKinds)[number];

/** Days after which papers lying at a council are asked for, unless it is told otherwise (DOMAIN S12). */
export const usualDaysLimit = 14;
