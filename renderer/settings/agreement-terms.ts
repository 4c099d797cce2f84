import type { AgreementTerms } from '../../preload/contract/settings.ts';

/** Who bears the loss of a device, from the most to the least the holder bears. */
export const liabilityRuleNames: readonly AgreementTerms['liabilityRule'][] = [
  'holder-pays',
  'shared',
  'group-pool',
  'community-pays',
  'three-way',
  'organisation-unless-negligent',
  'first-loss-free',
  'project-bears',
];

export const liabilityCapNames: readonly AgreementTerms['liabilityCap'][] = [
  'value',
  'depreciated',
  'amount',
  'none',
];

export const privateUseNames: readonly AgreementTerms['privateUse'][] = ['none', 'limited'];
