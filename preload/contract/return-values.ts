/** Lists of hand-backs and swaps that the window needs without zod. */

/** How something owed was settled. */
export const settlements = ['returned', 'replaced', 'paid', 'written-off'] as const;
export type Settlement = (typeof settlements)[number];

/** Where a phone goes that another one takes the place of. */
export const swappedTo = ['repair', 'disposed', 'supplier', 'lost'] as const;
export type SwappedTo = (typeof swappedTo)[number];

/** Why an agreement got a new revision that somebody asks for by itself. */
export const revisionReasons = ['changed-terms', 'renewal'] as const;
export type RevisionReason = (typeof revisionReasons)[number];
