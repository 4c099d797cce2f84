import type { ImportKind } from '../../preload/contract/exchange.ts';
import { dhis2Uid, importFields, type ImportField } from './import-fields.rules.ts';

/** A column as far as matching needs it: its heading and a few of its cells. */
export interface ColumnSample {
  readonly heading: string;
  readonly samples: readonly string[];
}

/** A heading without case, accents, spaces and punctuation: `Box No.` and `box_no` are one. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Words for the levels of places from the top, for lists that use other words than the office's own
 * (DOMAIN section 6). Words of one line stand at the same height.
 */
const levelRanks: readonly (readonly string[])[] = [
  ['country', 'nation', 'pays'],
  ['region', 'province', 'mkoa', 'state', 'county', 'adm1', 'adm1name'],
  ['zone', 'district', 'wilaya', 'council', 'halmashauri', 'adm2', 'adm2name'],
  [
    'subcounty',
    'subdistrict',
    'chiefdom',
    'woreda',
    'commune',
    'sector',
    'administrativepost',
    'adm3',
    'adm3name',
  ],
  ['ward', 'kata', 'section', 'parish', 'cell', 'adm4', 'adm4name'],
  ['kebele', 'locality', 'village', 'kijiji', 'mtaa', 'community'],
  ['hamlet', 'kitongoji'],
  ['facility', 'healthfacility', 'facilityname'],
];

function rankOf(key: string): number {
  return levelRanks.findIndex((words) => words.includes(key));
}

/** Columns that name levels of places, as field by column. The office's own words win over the usual ones. */
function matchPlaces(keys: readonly string[], levels: readonly string[]): Map<number, string> {
  const officeKeys = levels.map(headingKey);
  const own = new Map<number, number>();
  const ranked: { readonly column: number; readonly rank: number }[] = [];
  keys.forEach((key, column) => {
    const depth = officeKeys.indexOf(key);
    if (depth >= 0 && ![...own.values()].includes(depth)) own.set(column, depth);
    const rank = rankOf(key);
    if (rank >= 0 && !ranked.some((other) => other.rank === rank)) ranked.push({ column, rank });
  });
  if (own.size > 0 && own.size >= ranked.length) {
    return new Map([...own].map(([column, depth]) => [column, `place.${depth}`]));
  }
  ranked.sort((one, other) => one.rank - other.rank);
  return new Map(ranked.slice(0, 10).map(({ column }, depth) => [column, `place.${depth}`]));
}

function fits(field: ImportField, column: ColumnSample): boolean {
  const { looks } = field;
  if (!looks) return true;
  const filled = column.samples.filter((sample) => sample.trim() !== '');
  return filled.every((sample) => looks.test(sample.trim()));
}

/** DHIS2's own CSV of organisation units is read by position: name, uid, code, parent uid (DOMAIN section 4). */
function isPositionalDhis2(columns: readonly ColumnSample[]): boolean {
  const second = columns[1]?.samples.filter((sample) => sample !== '') ?? [];
  return second.length > 0 && second.every((sample) => dhis2Uid.test(sample.trim()));
}

/**
 * Matches headings to fields by name. A field is fed by one column at most, by the surest heading; a
 * column that no heading names is left alone rather than guessed.
 *
 * @param levels names of the office's levels of place, from the top
 * @returns the field of each column, or null
 */
export function matchColumns(
  kind: ImportKind,
  columns: readonly ColumnSample[],
  levels: readonly string[],
): (string | null)[] {
  const keys = columns.map((column) => headingKey(column.heading));
  const matched: (string | null)[] = columns.map(() => null);
  for (const field of importFields(kind)) {
    for (const heading of field.headings) {
      const at = keys.indexOf(headingKey(heading));
      const column = columns[at];
      if (!column || matched[at] !== null || !fits(field, column)) continue;
      matched[at] = field.field;
      break;
    }
  }
  for (const [column, field] of matchPlaces(keys, levels)) matched[column] ??= field;
  if (kind === 'places' && !matched.includes('uid') && isPositionalDhis2(columns)) {
    ['name', 'uid', 'code', 'parentUid'].forEach((field, column) => {
      if (column < columns.length) matched[column] = field;
    });
  }
  return matched;
}
