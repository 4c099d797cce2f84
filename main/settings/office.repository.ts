import type { AgreementTerms } from '../../preload/contract/settings.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** The office as it is stored. */
export interface OfficeRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly prefix: string;
  readonly qrContent: 'full' | 'number-only';
  readonly qrKey: Uint8Array;
  readonly terms: AgreementTerms;
  readonly labelSettings: LabelSettings;
  readonly logo: Uint8Array | null;
  readonly logoType: 'image/png' | 'image/jpeg' | null;
  readonly sample: boolean;
}

/** Sheet last used and the printer's offset in millimetres. */
export interface LabelSettings {
  readonly sheet: string;
  readonly offset: { readonly x: number; readonly y: number };
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly prefix: string;
  readonly qrContent: 'full' | 'number-only';
  readonly qrKey: Uint8Array;
  readonly terms: string;
  readonly labelSettings: string;
  readonly logo: Uint8Array | null;
  readonly logoType: 'image/png' | 'image/jpeg' | null;
  readonly sample: number;
}

export function findOffice(db: ReadableDb): OfficeRecord | undefined {
  const row = db.get<Row>(
    `SELECT id, version, name, country, prefix, qr_content AS qrContent, qr_key AS qrKey, terms,
       label_settings AS labelSettings, logo, logo_type AS logoType, sample FROM office`,
  );
  if (!row) return undefined;
  return {
    ...row,
    terms: JSON.parse(row.terms) as AgreementTerms,
    labelSettings: JSON.parse(row.labelSettings) as LabelSettings,
    sample: row.sample === 1,
  };
}

export function insertOffice(db: WritableDb, office: OfficeRecord, createdAt: string): void {
  db.run(
    `INSERT INTO office (row, id, version, name, country, prefix, qr_content, qr_key, terms, label_settings,
       logo, logo_type, sample, created_at)
     VALUES (1, :id, :version, :name, :country, :prefix, :qrContent, :qrKey, :terms, :labelSettings,
       :logo, :logoType, :sample, :createdAt)`,
    {
      ...office,
      terms: JSON.stringify(office.terms),
      labelSettings: JSON.stringify(office.labelSettings),
      sample: office.sample ? 1 : 0,
      createdAt,
    },
  );
}

/** Returns how many rows were changed: none when somebody else has changed the office since. */
export function updateOffice(db: WritableDb, office: OfficeRecord, expectedVersion: number): number {
  return db.run(
    `UPDATE office SET version = version + 1, name = :name, country = :country, qr_content = :qrContent,
       terms = :terms, logo = :logo, logo_type = :logoType WHERE version = :expectedVersion`,
    {
      name: office.name,
      country: office.country,
      qrContent: office.qrContent,
      terms: JSON.stringify(office.terms),
      logo: office.logo,
      logoType: office.logoType,
      expectedVersion,
    },
  ).changes;
}

export function updateLabelSettings(db: WritableDb, settings: LabelSettings): void {
  db.run('UPDATE office SET label_settings = ?', [JSON.stringify(settings)]);
}

export function placeLevels(db: ReadableDb): string[] {
  return db.column<string>('SELECT name FROM place_level ORDER BY depth');
}

export function replacePlaceLevels(db: WritableDb, levels: readonly string[]): void {
  db.run('DELETE FROM place_level');
  levels.forEach((name, depth) => db.run('INSERT INTO place_level VALUES (?, ?)', [depth, name]));
}

export function deepestPlace(db: ReadableDb): number {
  return db.get<{ depth: number | null }>('SELECT max(depth) AS depth FROM place')?.depth ?? -1;
}

export function countDevices(db: ReadableDb): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM device')?.n ?? 0;
}
