import type { ImportMapping } from '../../preload/contract/exchange.ts';

function without<V>(
  record: Readonly<Record<string, V>>,
  drop: (key: string, value: V) => boolean,
): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => !drop(key, value)));
}

/** Feeds a field from a heading, or from none. A field has one source: the heading that fed it before lets go. */
export function matchHeading(mapping: ImportMapping, heading: string, field: string | null): ImportMapping {
  const columns = without(mapping.columns, (key, value) => key === heading || value === field);
  return { ...mapping, columns: field === null ? columns : { ...columns, [heading]: field } };
}

/** Sets what a field is in rows where no column says it; null takes that away. */
export function setConstant(mapping: ImportMapping, field: string, value: string | null): ImportMapping {
  const constants = without(mapping.constants, (key) => key === field);
  return { ...mapping, constants: value === null ? constants : { ...constants, [field]: value } };
}

/** Required fields that neither a column nor a fixed value feeds. */
export function missingFields(
  mapping: ImportMapping,
  fields: readonly { readonly field: string; readonly required: boolean }[],
): readonly string[] {
  const fed = new Set([...Object.values(mapping.columns), ...Object.keys(mapping.constants)]);
  return fields.filter(({ field, required }) => required && !fed.has(field)).map(({ field }) => field);
}

/** Fields that a fixed value can be added for: those that nothing feeds yet. */
export function unfedFields(
  mapping: ImportMapping,
  fields: readonly { readonly field: string }[],
): readonly string[] {
  const fed = new Set([...Object.values(mapping.columns), ...Object.keys(mapping.constants)]);
  return fields.map(({ field }) => field).filter((field) => !fed.has(field));
}
