import type { LabelKind } from '../../preload/contract/labels.ts';
import type { AgreementTerms } from '../../preload/contract/settings.ts';
import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';
import { defaultTerms } from './office.rules.ts';

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
  /** Of papers that are not agreements, and of agreements unless another is chosen. */
  readonly paperLanguage: PaperLanguage;
  /** Lines below the name at the head of papers. */
  readonly letterLines: readonly string[];
  readonly pictures: readonly OfficePicture[];
  readonly sample: boolean;
}

/** A picture at the head of the office's papers. */
export interface OfficePicture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** The sheet that labels of each kind were last printed on. */
export interface LabelSettings {
  readonly sheets: Readonly<Partial<Record<LabelKind, string>>>;
}

/** As it is kept: registers of before had one sheet for all. */
function labelSettings(kept: string): LabelSettings {
  const { sheet, sheets } = JSON.parse(kept) as Partial<LabelSettings> & { readonly sheet?: string };
  return { sheets: sheets ?? (sheet === undefined ? {} : { 'device-back': sheet }) };
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
  readonly paperLanguage: PaperLanguage;
  readonly letterLines: string;
  readonly sample: number;
}

export function findOffice(db: ReadableDb): OfficeRecord | undefined {
  const row = db.get<Row>(
    `SELECT id, version, name, country, prefix, qr_content AS qrContent, qr_key AS qrKey, terms,
       label_settings AS labelSettings, paper_language AS paperLanguage, letterhead AS letterLines, sample FROM office`,
  );
  if (!row) return undefined;
  return {
    ...row,
    // Terms that a later Boxfile added count as never changed.
    terms: { ...defaultTerms(), ...(JSON.parse(row.terms) as Partial<AgreementTerms>) },
    labelSettings: labelSettings(row.labelSettings),
    letterLines: JSON.parse(row.letterLines) as string[],
    pictures: db.all<OfficePicture>('SELECT type, bytes FROM office_picture ORDER BY place'),
    sample: row.sample === 1,
  };
}

export function insertOffice(db: WritableDb, office: OfficeRecord, createdAt: string): void {
  db.run(
    `INSERT INTO office (row, id, version, name, country, prefix, qr_content, qr_key, terms, label_settings,
       paper_language, letterhead, sample, created_at)
     VALUES (1, :id, :version, :name, :country, :prefix, :qrContent, :qrKey, :terms, :labelSettings,
       :paperLanguage, :letterhead, :sample, :createdAt)`,
    {
      ...columnsOf(office),
      id: office.id,
      version: office.version,
      prefix: office.prefix,
      qrKey: office.qrKey,
      labelSettings: JSON.stringify(office.labelSettings),
      sample: office.sample ? 1 : 0,
      createdAt,
    },
  );
  replacePictures(db, office.pictures);
}

/** Returns how many rows were changed: none when somebody else has changed the office since. */
export function updateOffice(db: WritableDb, office: OfficeRecord, expectedVersion: number): number {
  const { changes } = db.run(
    `UPDATE office SET version = version + 1, name = :name, country = :country, qr_content = :qrContent,
       terms = :terms, paper_language = :paperLanguage, letterhead = :letterhead WHERE version = :expectedVersion`,
    { ...columnsOf(office), expectedVersion },
  );
  if (changes > 0) replacePictures(db, office.pictures);
  return changes;
}

/** What of an office can be changed, as it is stored. */
function columnsOf(office: OfficeRecord): Readonly<Record<string, string>> {
  return {
    name: office.name,
    country: office.country,
    qrContent: office.qrContent,
    terms: JSON.stringify(office.terms),
    paperLanguage: office.paperLanguage,
    letterhead: JSON.stringify(office.letterLines),
  };
}

function replacePictures(db: WritableDb, pictures: readonly OfficePicture[]): void {
  db.run('DELETE FROM office_picture');
  pictures.forEach(({ type, bytes }, at) =>
    db.run('INSERT INTO office_picture VALUES (?, ?, ?)', [at + 1, type, bytes]),
  );
}

/** Language of papers, for those who need nothing else of the office. */
export function paperLanguageOf(db: ReadableDb): PaperLanguage {
  return (
    db.get<{ language: PaperLanguage }>('SELECT paper_language AS language FROM office')?.language ?? 'en'
  );
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
