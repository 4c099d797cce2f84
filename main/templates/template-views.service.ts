import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { Difference } from '../../preload/contract/template-differences.ts';
import { templateKinds } from '../../preload/contract/template-values.ts';
import type {
  OfferedTemplate,
  Template,
  TemplateSummary,
  TemplateVersion,
} from '../../preload/contract/templates.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { clauseSet } from './clause-texts.ts';
import { compareContents } from './compare.rules.ts';
import { kindFits, kindFor, languagesOf } from './template.rules.ts';
import { allTemplates, allVersions, type TemplateRecord, type VersionRecord } from './template.repository.ts';
import { builtInKind, templateFor, templateOf } from './templates.service.ts';
import { usesByVersion } from './usage.repository.ts';

/** All templates: Boxfile's five, then the office's own in the order in which they were made. */
function everyTemplate(db: ReadableDb): TemplateRecord[] {
  const known = new Map(allTemplates(db).map((template) => [template.key, template]));
  const builtIn = templateKinds.map(
    (kind) =>
      known.get(kind) ?? {
        id: '',
        version: 0,
        key: kind,
        kind,
        name: null,
        preferred: false,
        retiredOn: null,
      },
  );
  return [...builtIn, ...[...known.values()].filter(({ key }) => builtInKind(key) === undefined)];
}

function inUseOf(versions: readonly VersionRecord[], key: string): number | null {
  const newest = versions.find(({ state }) => state === 'published');
  return newest?.number ?? (builtInKind(key) ? 0 : null);
}

function viewOf(
  db: ReadableDb,
  template: TemplateRecord,
  versions: readonly VersionRecord[],
  uses: ReadonlyMap<string, number>,
): Template {
  const { key, kind, name, retiredOn } = template;
  const inUse = inUseOf(versions, key);
  const used = (number: number): number => uses.get(`${key} ${number}`) ?? 0;
  const views: TemplateVersion[] = versions.map((version) => ({
    number: version.number,
    state: version.state,
    version: version.version,
    note: version.note,
    publishedAt: version.publishedAt,
    publishedBy: version.publishedBy,
    retiredAt: version.retiredAt,
    agreements: used(version.number),
  }));
  if (builtInKind(key)) {
    const nothing = { note: null, publishedAt: null, publishedBy: null, retiredAt: null };
    views.push({ number: 0, state: 'built-in', version: 0, ...nothing, agreements: used(0) });
  }
  return {
    key,
    kind,
    name,
    preferred: template.preferred,
    retiredOn,
    inUse,
    draft: versions.find(({ state }) => state === 'draft')?.number ?? null,
    languages: inUse === null ? [] : languagesOf(templateOf(db, key, inUse)),
    agreements: views.reduce((sum, { agreements }) => sum + agreements, 0),
    versions: views,
  };
}

function viewsOf(db: ReadableDb): Template[] {
  const versions = allVersions(db);
  const uses = new Map(
    usesByVersion(db).map(({ template, number, uses: n }) => [`${template} ${number}`, n]),
  );
  return everyTemplate(db).map((template) =>
    viewOf(
      db,
      { ...template, preferred: isUsual(db, template) },
      versions.filter(({ template: key }) => key === template.key),
      uses,
    ),
  );
}

/** Whether agreements of some owner type are made from it unless another is chosen. */
function isUsual(db: ReadableDb, { key, kind }: TemplateRecord): boolean {
  const owners: readonly OwnerType[] = ['institution', 'partner', 'personal'];
  return owners.some((owner) => kindFor(owner) === kind && templateFor(db, owner) === key);
}

export function templateList(db: ReadableDb): TemplateSummary[] {
  return viewsOf(db).map((template) => {
    const { key, kind, name, preferred, retiredOn, inUse, draft, languages, agreements } = template;
    return { key, kind, name, preferred, retiredOn, inUse, draft, languages, agreements };
  });
}

/** @throws DomainError `not-found` */
export function templateView(db: ReadableDb, key: string): Template {
  const found = viewsOf(db).find((template) => template.key === key);
  // Says `not-found` as every other question about a template that is not there.
  if (!found) templateOf(db, key, 0);
  return found as Template;
}

/** The templates that fit an owner type, the usual one first. */
export function offeredTemplates(db: ReadableDb, ownership: OwnerType): OfferedTemplate[] {
  const usual = templateFor(db, ownership);
  return viewsOf(db)
    .filter(({ kind, inUse, retiredOn }) => kindFits(kind, ownership) && inUse !== null && retiredOn === null)
    .map(({ key, kind, name, languages, inUse }) => ({
      key,
      kind,
      name,
      languages,
      dueAfterDays: templateOf(db, key, inUse ?? 0).dueAfterDays,
      usual: key === usual,
    }))
    .sort((a, b) => Number(b.usual) - Number(a.usual));
}

/** What one version of a template has changed against another. */
export function versionDifferences(
  db: ReadableDb,
  key: string,
  from: number,
  to: number,
  language: PaperLanguage,
): Difference[] {
  return compareContents(
    templateOf(db, key, from),
    templateOf(db, key, to),
    (clause, inLanguage) => clauseSet(inLanguage).clauses[clause],
    language,
  );
}
