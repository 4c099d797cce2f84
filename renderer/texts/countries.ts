export interface Country {
  readonly code: string;
  readonly name: string;
}

/** Codes that name a group, a test region or part of another country's territory. */
const notCountries = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
]);

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Every country by its name in `language`, sorted as that language sorts. Codes are ISO 3166-1 alpha-2. */
export function countries(language: string): readonly Country[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  const found: Country[] = [];
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = names.of(code);
      const current = new Intl.Locale(`und-${code}`).region === code;
      if (name && current && !notCountries.has(code)) found.push({ code, name });
    }
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, language));
}

/** A country's name for its two-letter code; a code that is none comes back as it is. */
export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
}
