import type { ClaimFilter } from '../../preload/contract/allowances.ts';

/** What the list of claims shows first: all that is still to be paid. */
export const unpaidClaims: ClaimFilter = { text: '', states: ['submitted', 'approved'] };

/** Under this name the list's filter is kept, for the list itself and for its printed report. */
export const claimsFilterName = 'claims.filter';
