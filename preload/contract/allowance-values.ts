/** Lists of allowances and claims that the window needs without zod. */

export const allowancePeriods = ['once', 'week', 'month', 'quarter', 'year'] as const;
export type AllowancePeriod = (typeof allowancePeriods)[number];

/** Who pays an allowance. */
export const allowancePayers = ['office', 'partner', 'ministry', 'holder', 'other'] as const;
export type AllowancePayer = (typeof allowancePayers)[number];

/** What an allowance is for. */
export const bundleTypes = ['airtime', 'data', 'airtime-and-data', 'messages', 'charging', 'other'] as const;
export type BundleType = (typeof bundleTypes)[number];

export const claimStates = ['submitted', 'approved', 'refused', 'paid', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** How a claim was paid. */
export const paymentWays = ['airtime', 'mobile-money', 'cash', 'bank'] as const;
export type PaymentWay = (typeof paymentWays)[number];
