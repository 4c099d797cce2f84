import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { TemplateKind } from '../../preload/contract/template-values.ts';
import type { ReadableDb, WritableDb } from '../database/readable-db.ts';

/** A template that the office has made or made something of. */
export interface TemplateRecord {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly kind: TemplateKind;
  /** Null for one of Boxfile's. */
  readonly name: string | null;
  readonly preferred: boolean;
  readonly retiredOn: string | null;
}

export type VersionState = 'draft' | 'published' | 'retired';

export interface VersionRecord {
  readonly id: string;
  readonly template: string;
  readonly number: number;
  /** Counts the times that a draft was saved. */
  readonly version: number;
  readonly state: VersionState;
  readonly note: string | null;
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  readonly retiredAt: string | null;
}

type TemplateRow = Omit<TemplateRecord, 'preferred'> & { readonly preferred: number };

const templateColumns = 'id, version, key, kind, name, preferred, retired_on AS retiredOn';
const versionColumns = `id, template, number, version, state, note, published_at AS publishedAt,
  published_by AS publishedBy, retired_at AS retiredAt`;

function toTemplate(row: TemplateRow): TemplateRecord {
  return { ...row, preferred: row.preferred === 1 };
}

export function allTemplates(db: ReadableDb): TemplateRecord[] {
  return db.all<TemplateRow>(`SELECT ${templateColumns} FROM template ORDER BY row`).map(toTemplate);
}

export function findTemplate(db: ReadableDb, key: string): TemplateRecord | undefined {
  const row = db.get<TemplateRow>(`SELECT ${templateColumns} FROM template WHERE key = ?`, [key]);
  return row && toTemplate(row);
}

export function preferredOf(db: ReadableDb, kind: TemplateKind): string | undefined {
  return db.get<{ key: string }>('SELECT key FROM template WHERE kind = ? AND preferred = 1', [kind])?.key;
}

export function insertTemplate(
  db: WritableDb,
  { preferred, ...template }: TemplateRecord & { readonly officeId: string },
): void {
  db.run(
    `INSERT INTO template (id, office_id, version, key, kind, name, preferred, retired_on)
     VALUES (:id, :officeId, :version, :key, :kind, :name, :preferred, :retiredOn)`,
    { ...template, preferred: preferred ? 1 : 0 },
  );
}

/** Returns how many rows were changed: none when somebody else has changed the template since. */
export function updateTemplate(db: WritableDb, { preferred, ...template }: TemplateRecord): number {
  return db.run(
    `UPDATE template SET version = version + 1, name = :name, preferred = :preferred, retired_on = :retiredOn
     WHERE key = :key AND version = :version`,
    {
      key: template.key,
      name: template.name,
      version: template.version,
      retiredOn: template.retiredOn,
      preferred: preferred ? 1 : 0,
    },
  ).changes;
}

/** Takes the preference from whatever template of a kind has it. */
export function dropPreference(db: WritableDb, kind: TemplateKind): void {
  db.run('UPDATE template SET preferred = 0, version = version + 1 WHERE kind = ? AND preferred = 1', [kind]);
}

/** The versions of a template, the newest first. */
export function versionsOf(db: ReadableDb, key: string): VersionRecord[] {
  return db.all(`SELECT ${versionColumns} FROM template_version WHERE template = ? ORDER BY number DESC`, [
    key,
  ]);
}

export function allVersions(db: ReadableDb): VersionRecord[] {
  return db.all(`SELECT ${versionColumns} FROM template_version ORDER BY template, number DESC`);
}

export function findVersion(db: ReadableDb, key: string, number: number): VersionRecord | undefined {
  return db.get(`SELECT ${versionColumns} FROM template_version WHERE template = ? AND number = ?`, [
    key,
    number,
  ]);
}

/** Number of the newest version of a template that is published and not retired; 0 for none. */
export function newestPublished(db: ReadableDb, key: string): number {
  return (
    db.get<{ n: number | null }>(
      `SELECT max(number) AS n FROM template_version WHERE template = ? AND state = 'published'`,
      [key],
    )?.n ?? 0
  );
}

/** Numbers of the versions in use by template; those of which none is published are left out. */
export function publishedNumbers(db: ReadableDb): Readonly<Record<string, number>> {
  const rows = db.all<{ template: string; number: number }>(
    `SELECT template, max(number) AS number FROM template_version WHERE state = 'published' GROUP BY template`,
  );
  return Object.fromEntries(rows.map(({ template, number }) => [template, number]));
}

/** The content of each version as it was read last: an import of a long list asks for the same one at each row. */
const lastRead = new Map<string, { readonly json: string; readonly content: TemplateContent }>();

export function contentOf(db: ReadableDb, key: string, number: number): TemplateContent | undefined {
  const row = db.get<{ content: string }>(
    'SELECT content FROM template_version WHERE template = ? AND number = ?',
    [key, number],
  );
  if (!row) return undefined;
  const json = row.content;
  const known = lastRead.get(`${key} ${number}`);
  if (known?.json === json) return known.content;
  const content = JSON.parse(json) as TemplateContent;
  lastRead.set(`${key} ${number}`, { json, content });
  return content;
}

export function insertDraft(
  db: WritableDb,
  draft: {
    readonly id: string;
    readonly template: string;
    readonly number: number;
    readonly content: TemplateContent;
  },
): void {
  db.run(
    `INSERT INTO template_version (id, template, number, version, state, content)
     VALUES (:id, :template, :number, 1, 'draft', :content)`,
    { ...draft, content: JSON.stringify(draft.content) },
  );
}

/** Returns how many rows were changed: none when it is no draft any more or somebody else has saved it since. */
export function updateDraft(db: WritableDb, draft: VersionRecord, content: TemplateContent): number {
  return db.run(
    `UPDATE template_version SET content = ?, version = version + 1
     WHERE template = ? AND number = ? AND version = ? AND state = 'draft'`,
    [JSON.stringify(content), draft.template, draft.number, draft.version],
  ).changes;
}

export function deleteDraft(db: WritableDb, key: string): void {
  db.run(`DELETE FROM template_version WHERE template = ? AND state = 'draft'`, [key]);
}

export function markPublished(
  db: WritableDb,
  { template, number, version }: VersionRecord,
  published: { readonly at: string; readonly by: string; readonly note: string | null },
): number {
  return db.run(
    `UPDATE template_version SET state = 'published', published_at = ?, published_by = ?, note = ?,
       version = version + 1
     WHERE template = ? AND number = ? AND version = ? AND state = 'draft'`,
    [published.at, published.by, published.note, template, number, version],
  ).changes;
}

export function markRetired(db: WritableDb, key: string, number: number, at: string): number {
  return db.run(
    `UPDATE template_version SET state = 'retired', retired_at = ? WHERE template = ? AND number = ?
       AND state = 'published'`,
    [at, key, number],
  ).changes;
}
