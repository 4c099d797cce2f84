/** How a SIM card is kept in its device. */
export const simSecurings = ['none', 'glue', 'seal', 'esim'] as const;
/** Those that leave a trace when the card is taken out. */
export const simMethods = ['glue', 'seal'] as const;
