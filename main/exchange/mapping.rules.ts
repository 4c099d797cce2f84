import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { ImportKind, ImportMapping, ImportOptions } from '../../preload/contract/exchange.ts';
import { issue } from '../errors.ts';
import { guessDateOrder } from './cell.rules.ts';
import { headingKey, matchColumns, type ColumnSample } from './column-match.rules.ts';
import { importFieldNames, importFields, isImportField, usualValues } from './import-fields.rules.ts';

const dateFields = ['issuedOn', 'dueBack'];

/** Columns, values and options that follow from the headings and first rows alone. */
export function suggestMapping(
  kind: ImportKind,
  columns: readonly ColumnSample[],
  levels: readonly string[],
): ImportMapping {
  const fields = matchColumns(kind, columns, levels);
  return completed(kind, columns, new Map(fields.map((field, index) => [index, field])), {}, {});
}

function completed(
  kind: ImportKind,
  columns: readonly ColumnSample[],
  fields: ReadonlyMap<number, string | null>,
  constants: Readonly<Record<string, string>>,
  options: Partial<ImportOptions>,
): ImportMapping {
  const mapped: Record<string, string> = {};
  columns.forEach((column, index) => {
    const field = fields.get(index);
    if (field) mapped[column.heading] = field;
  });
  const fed = new Set(Object.values(mapped));
  const usual = Object.entries(usualValues[kind]).filter(([field]) => !fed.has(field));
  const dates = columns.filter((_, index) => dateFields.includes(fields.get(index) ?? ''));
  return {
    columns: mapped,
    constants: { ...Object.fromEntries(usual), ...constants },
    options: {
      numbering: fed.has('boxNumber') ? 'file' : 'office',
      dateOrder: guessDateOrder(dates.flatMap((column) => column.samples)),
      completeImei: false,
      ...options,
    },
  };
}

const optionValues: Readonly<Record<keyof ImportOptions, readonly unknown[]>> = {
  numbering: ['file', 'office'],
  dateOrder: ['ymd', 'dmy', 'mdy'],
  completeImei: [true, false],
};

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** The field a name stands for: the field itself, or any heading it goes by (`box_number`). */
function fieldNamed(kind: ImportKind, name: string): string | null {
  if (isImportField(kind, name)) return name;
  const key = headingKey(name);
  const known = importFields(kind).find(
    ({ field, headings }) =>
      headingKey(field) === key || headings.some((heading) => headingKey(heading) === key),
  );
  return known?.field ?? null;
}

export interface MappingReading {
  /** Null while there are issues. */
  readonly mapping: ImportMapping | null;
  readonly issues: readonly FieldIssue[];
}

/**
 * Lays a mapping that somebody wrote over the one that follows from the headings. Whatever it leaves out
 * stays as matched; a heading mapped to `""` is passed over. Every part that names something unknown is an
 * issue that says what there is.
 *
 * @param written parsed JSON of a mapping file, or a whole mapping
 */
export function readMapping(
  kind: ImportKind,
  written: unknown,
  columns: readonly ColumnSample[],
  levels: readonly string[],
): MappingReading {
  const issues: FieldIssue[] = [];
  const file = record(written);
  if (!file)
    return {
      mapping: null,
      issues: [issue('mapping', 'invalid', undefined, { allowed: 'columns, constants, options' })],
    };
  for (const part of Object.keys(file)) {
    if (!['columns', 'constants', 'options'].includes(part)) {
      issues.push(issue(part, 'not-in-list', part, { allowed: 'columns, constants, options' }));
    }
  }
  const fields = readColumns(kind, file['columns'], columns, levels, issues);
  const constants = readConstants(kind, file['constants'], levels, fields, issues);
  const options = readOptions(file['options'], issues);
  return { mapping: issues.length > 0 ? null : completed(kind, columns, fields, constants, options), issues };
}

function readColumns(
  kind: ImportKind,
  written: unknown,
  columns: readonly ColumnSample[],
  levels: readonly string[],
  issues: FieldIssue[],
): Map<number, string | null> {
  const chosen = new Map<number, string | null>();
  const parts = record(written ?? {});
  if (!parts) issues.push(issue('columns', 'invalid'));
  for (const [heading, value] of Object.entries(parts ?? {})) {
    const at = columnNamed(columns, heading);
    const field =
      value === '' || value === null ? '' : typeof value === 'string' ? fieldNamed(kind, value) : null;
    if (at < 0) {
      const allowed = columns
        .map((column) => column.heading)
        .join(', ')
        .slice(0, 400);
      issues.push(issue(`columns.${heading}`, 'not-found', heading, { allowed }));
    } else if (field === null) {
      const allowed = importFieldNames(kind, levels).join(', ');
      issues.push(issue(`columns.${heading}`, 'not-in-list', String(value), { allowed }));
    } else if (field !== '' && [...chosen.values()].includes(field)) {
      issues.push(issue(`columns.${heading}`, 'duplicate', field));
    } else {
      chosen.set(at, field === '' ? null : field);
    }
  }
  const taken = new Set(chosen.values());
  matchColumns(kind, columns, levels).forEach((field, index) => {
    if (!chosen.has(index) && field !== null && !taken.has(field)) chosen.set(index, field);
  });
  return chosen;
}

function columnNamed(columns: readonly ColumnSample[], heading: string): number {
  const exact = columns.findIndex((column) => column.heading === heading.trim());
  return exact >= 0
    ? exact
    : columns.findIndex((column) => headingKey(column.heading) === headingKey(heading));
}

function readConstants(
  kind: ImportKind,
  written: unknown,
  levels: readonly string[],
  fields: ReadonlyMap<number, string | null>,
  issues: FieldIssue[],
): Record<string, string> {
  const constants: Record<string, string> = {};
  const parts = record(written ?? {});
  if (!parts) issues.push(issue('constants', 'invalid'));
  for (const [name, value] of Object.entries(parts ?? {})) {
    const field = fieldNamed(kind, name);
    if (field === null) {
      issues.push(
        issue(`constants.${name}`, 'not-in-list', name, {
          allowed: importFieldNames(kind, levels).join(', '),
        }),
      );
    } else if (typeof value !== 'string' && typeof value !== 'number') {
      issues.push(issue(`constants.${name}`, 'invalid'));
    } else if (![...fields.values()].includes(field)) {
      constants[field] = String(value);
    }
  }
  return constants;
}

function readOptions(written: unknown, issues: FieldIssue[]): Partial<ImportOptions> {
  const parts = record(written ?? {});
  if (!parts) issues.push(issue('options', 'invalid'));
  for (const [name, value] of Object.entries(parts ?? {})) {
    const allowed = Object.hasOwn(optionValues, name) ? optionValues[name as keyof ImportOptions] : null;
    if (!allowed) {
      issues.push(
        issue(`options.${name}`, 'not-in-list', name, { allowed: Object.keys(optionValues).join(', ') }),
      );
    } else if (!allowed.includes(value)) {
      issues.push(issue(`options.${name}`, 'not-in-list', String(value), { allowed: allowed.join(', ') }));
    }
  }
  return parts ?? {};
}
