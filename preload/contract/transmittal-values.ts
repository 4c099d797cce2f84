/** Why papers travel: to a supervisor to be filled in, to a council to be signed, to whoever keeps them. */
export const purposes = ['issue', 'sign', 'deliver'] as const;
export type Purpose = (typeof purposes)[number];

/** How far a transmittal has come. */
export const transmittalStates = ['open', 'overdue', 'closed'] as const;
export type TransmittalState = (typeof transmittalStates)[number];

/** What became of a code scanned when papers come back. Only `taken` changes anything. */
export const returnVerdicts = ['taken', 'again', 'not-out', 'elsewhere', 'unknown'] as const;
export type ReturnVerdict = (typeof returnVerdicts)[number];

/** How papers come off a transmittal: back here, or acknowledged by whoever keeps them. */
export const settlements = ['back', 'received'] as const;
export type Settlement = (typeof settlements)[number];
