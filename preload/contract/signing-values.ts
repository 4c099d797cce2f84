/** Lists of the signing desk that the window needs without zod. */

/** Whose mark stands on a copy. */
export const parties = ['holder', 'supervisor', 'issuing-officer', 'council', 'partner', 'witness'] as const;
export type Party = (typeof parties)[number];

export const signingWays = ['signed', 'thumbprint'] as const;
export type SigningWay = (typeof signingWays)[number];

/** How the stamp beside a signature is. `not-needed` where the office of that party has none. */
export const stampStates = ['present', 'illegible', 'absent', 'not-needed'] as const;
export type StampState = (typeof stampStates)[number];

/** Why a copy is not complete yet. */
export const lackReasons = ['not-signed', 'stamp-absent', 'stamp-illegible', 'witness-missing'] as const;
export type LackReason = (typeof lackReasons)[number];
