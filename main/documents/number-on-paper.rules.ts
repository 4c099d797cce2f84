/** Of the ways in which a language writes numbers, that of the countries where our paper in it is used. */
const tags: Readonly<Record<string, string>> = { pt: 'pt-PT' };

/** A number as people who read a language write it, e.g. `12 500`; with exactly so many decimals if they are given. */
export function numberOnPaper(number: number, language: string, decimals?: number): string {
  const fixed =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(tags[language] ?? language, fixed).format(number);
}
