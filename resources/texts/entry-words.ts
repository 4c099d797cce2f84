import type { Catalogue } from './index.ts';

type Value = string | number | boolean | null;

/** Where the words for the codes of a field stand in the catalogue. */
const codes: Readonly<Record<string, string>> = {
  call: 'history.call',
  agreementState: 'agreements.state',
  councilKind: 'councils.kind',
  copyA: 'agreements.copyState',
  copyB: 'agreements.copyState',
  copyC: 'agreements.copyState',
  format: 'history.format',
  template: 'templates.kind',
  templateKind: 'templates.kind',
  kind: 'register.kind',
  ownerType: 'register.ownerType',
  ownership: 'register.ownerType',
  condition: 'register.condition',
  conditionOut: 'register.condition',
  state: 'register.state',
  secured: 'register.secured',
  party: 'signing.party',
  how: 'signing.how',
  stamp: 'signing.stamp',
  because: 'revisions.because',
  went: 'revisions.went',
  item: 'register.accessory',
  settledHow: 'returns.how',
  every: 'allowances.every',
  payer: 'allowances.payer',
  bundle: 'allowances.bundle',
  paidHow: 'allowances.paidHow',
  qrContent: 'settings.qr',
  what: 'history.exported',
  paper: 'printing.kind',
  labelKind: 'labels.kind',
  'terms.liabilityRule': 'settings.liability',
  'terms.privateUse': 'settings.privateUse',
  'terms.liabilityCap': 'settings.liabilityCap',
};

/** Fields that hold the tag of a language. */
const languageFields: readonly string[] = ['language', 'secondLanguage', 'paperLanguage'];

/** Where the words for the names of fields inside another stand. */
const inner: Readonly<Record<string, string>> = {
  terms: 'settings.terms',
  accessories: 'register.accessory',
};

function find(words: Catalogue, path: string): string | undefined {
  let at: unknown = words;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return typeof at === 'string' ? at : undefined;
}

/** The name of a field of a change, as people call it; undefined for one without words. */
export function fieldWords(words: Catalogue, field: string): string | undefined {
  const [first = '', ...rest] = field.split('.');
  const group = rest.length > 0 ? inner[first] : undefined;
  return find(words, group ? `${group}.${rest.join('.')}` : `history.field.${field}`);
}

/** A kind of entry, e.g. `device.handed-over`, in a few words for a list of choices. */
export function kindWords(words: Catalogue, kind: string): string {
  return find(words, `audit.kind.${kind}`) ?? words.history.otherField;
}

/** An ISO day with its month as a word. */
function dayWords(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/**
 * A value of a change in words: codes by the catalogue, days, countries and languages by their names.
 *
 * @param language tag of the words, for dates and names, e.g. `en-GB`
 */
export function valueWords(words: Catalogue, language: string, field: string, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.history.yes : words.history.no;
  const text = String(value);
  const code =
    field === 'role'
      ? (find(words, `people.role.${text}`) ?? find(words, `accounts.role.${text}`))
      : codes[field] && find(words, `${codes[field]}.${text}`);
  if (code) return code;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWords(text, language);
  if (field === 'country') return new Intl.DisplayNames([language], { type: 'region' }).of(text) ?? text;
  if (languageFields.includes(field))
    return new Intl.DisplayNames([language], { type: 'language' }).of(text) ?? text;
  return text;
}

/** What happened, in a sentence. */
export function kindSentence(
  words: Catalogue,
  language: string,
  kind: string,
  facts: Readonly<Record<string, Value>>,
): string {
  const sentence = find(words, `history.${kind}`) ?? words.common.history.unworded;
  return sentence
    .replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) =>
      valueWords(words, language, name, facts[name] ?? null),
    )
    .replace(/ {2,}/g, ' ');
}
