/** Languages that agreements and other papers are printed in. */
export const paperLanguages = ['en', 'fr', 'pt', 'sw'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];
