import { DomainError } from '../errors.ts';
import type { Table } from './table.ts';

/** Outlines can be many megabytes, and only names and codes are wanted: their numbers are never parsed. */
const coordinates = /"coordinates"\s*:\s*\[[\d\s.,eE+\-[\]nul]*\]/g;

const headings = ['id', 'name', 'code', 'short name', 'parent id', 'parent name'] as const;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Cells of one feature, from its own id and the properties that DHIS2 writes (DOMAIN section 4). */
function featureCells(feature: unknown): string[] | null {
  if (typeof feature !== 'object' || feature === null) return null;
  const { id, properties } = feature as { id?: unknown; properties?: unknown };
  const facts = (typeof properties === 'object' ? (properties ?? {}) : {}) as Record<string, unknown>;
  const name = textOf(facts['name'] ?? facts['displayName']);
  if (name === '') return null;
  return [
    textOf(id ?? facts['id']),
    name,
    textOf(facts['code']),
    textOf(facts['shortName']),
    textOf(facts['parentId'] ?? facts['parent']),
    textOf(facts['parentName']),
  ];
}

/** Whether a text is a GeoJSON document and not a table of cells. */
export function looksLikeGeoJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && /"features"\s*:/.test(text);
}

/** Reads the organisation units of a GeoJSON file; the n-th feature stands for line n + 1. */
export function geoJsonTable(text: string, encoding: string): Table {
  let features: unknown;
  try {
    const bare = text.replace(/^\uFEFF/, '').replace(coordinates, '"coordinates":[]');
    features = (JSON.parse(bare) as { features?: unknown }).features;
  } catch (cause) {
    throw new DomainError('file-unreadable', { params: { reason: 'damaged' }, cause });
  }
  const rows = Array.isArray(features) ? features.map(featureCells) : [];
  if (rows.every((cells) => cells === null)) {
    throw new DomainError('file-unreadable', { params: { reason: 'empty' } });
  }
  return {
    format: 'geojson',
    encoding,
    delimiter: null,
    sheets: [],
    sheet: null,
    headings,
    visit: (visitor) => rows.forEach((cells, index) => cells && visitor(index + 2, cells)),
  };
}
