import { paperLanguages, type PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { paperLanguageOf } from '../settings/index.ts';
import {
  isOffered,
  kindFits,
  languagesOf,
  publishedTemplate,
  templateFor,
  templateOf,
} from '../templates/index.ts';
import { requiredMarks } from './agreement.rules.ts';
import { findAgreement, type AgreementRecord } from './agreement.repository.ts';
import { storeDraftPaper } from './paper-choice.repository.ts';
import { renewalDay } from './renewal.rules.ts';

/** What somebody chose for an agreement; what is left out is as usual. */
export interface PaperChoice {
  readonly template?: string | undefined;
  readonly language?: string | undefined;
  readonly secondLanguage?: string | null | undefined;
}

/** The template and languages of an agreement. */
export interface ChosenPaper {
  readonly template: string;
  readonly version: number;
  readonly content: TemplateContent;
  readonly language: PaperLanguage;
  readonly secondLanguage: PaperLanguage | null;
}

function languageAmong(
  among: readonly PaperLanguage[],
  wanted: string,
  field: 'language' | 'secondLanguage',
): PaperLanguage {
  const found = among.find((language) => language === wanted);
  if (!found) throw invalidInput(issue(field, 'not-in-list', wanted));
  return found;
}

/**
 * Settles what an agreement is made from: the template of its owner type and the office's language unless others
 * are chosen. A template fits or not (nobody lends somebody their own device), and speaks the languages in which
 * all its clauses are worded.
 *
 * @throws DomainError `invalid-input` for `template`, `language`, `secondLanguage`
 */
export function choosePaper(db: ReadableDb, ownership: OwnerType, choice: PaperChoice): ChosenPaper {
  const template = choice.template ?? templateFor(db, ownership);
  if (!isOffered(db, template)) throw invalidInput(issue('template', 'not-in-list', template));
  const { version, content } = publishedTemplate(db, template);
  if (!kindFits(content.kind, ownership)) throw invalidInput(issue('template', 'not-for-owner', template));
  const among = languagesOf(content);
  const usual = paperLanguageOf(db);
  const language =
    choice.language === undefined
      ? (among.find((spoken) => spoken === usual) ?? among[0] ?? paperLanguages[0])
      : languageAmong(among, choice.language, 'language');
  const second = choice.secondLanguage ?? null;
  if (second !== null && second === language)
    throw invalidInput(issue('secondLanguage', 'duplicate', second));
  return {
    template,
    version,
    content,
    language,
    secondLanguage: second === null ? null : languageAmong(among, second, 'secondLanguage'),
  };
}

/** Makes a drafted agreement from what was chosen: its template's version, what it must bear, its copies. */
export function layPaper(tx: UnitOfWork, present: AgreementRecord, paper: ChosenPaper): void {
  const { template, version, content, language, secondLanguage } = paper;
  storeDraftPaper(tx.db, present.id, {
    template,
    templateVersion: version,
    language,
    secondLanguage,
    signing: requiredMarks(content),
    renewOn: renewalOf(present, content),
    copies: content.copies,
    since: present.draftedOn,
  });
}

/** A day that somebody chose stays; nobody signs a form anew that nobody holds anything under. */
function renewalOf(
  { form, renewChosen, renewOn, draftedOn }: AgreementRecord,
  { renewalMonths }: TemplateContent,
): string | null {
  if (renewChosen) return renewOn;
  return form === 'blank' ? null : renewalDay(draftedOn, renewalMonths);
}

/**
 * Brings an agreement that goes to paper for the first time to the version of its template that was drawn, so that
 * its copies and what they must bear are those of the form that is printed.
 *
 * @param versions by template; the newest where nothing is said
 */
export function takeVersion(
  tx: UnitOfWork,
  present: AgreementRecord,
  versions?: Readonly<Record<string, number>>,
): void {
  const drawn = versions?.[present.template] ?? 0;
  const { version, content } =
    versions === undefined
      ? publishedTemplate(tx.db, present.template)
      : { version: drawn, content: templateOf(tx.db, present.template, drawn) };
  if (version === present.templateVersion) return;
  const { template, language, secondLanguage } = present;
  layPaper(tx, present, {
    template,
    version,
    content,
    language: language as PaperLanguage,
    secondLanguage: secondLanguage as PaperLanguage | null,
  });
}

/**
 * Makes all drafted agreements of a batch from what was chosen, and answers the numbers of those that keep theirs
 * because they are on paper already. What is left out stays as each has it.
 */
export function changePapers(
  tx: UnitOfWork,
  ids: readonly string[],
  choice: PaperChoice,
): Recorded<readonly string[]> {
  const kept: string[] = [];
  let receipt = tx.nothingWritten();
  for (const id of ids) {
    const present = findAgreement(tx.db, id);
    if (!present) continue;
    const { version, number, state, template, language, secondLanguage } = present;
    const wanted = {
      template: choice.template ?? template,
      language: choice.language ?? language,
      secondLanguage: choice.secondLanguage === undefined ? secondLanguage : choice.secondLanguage,
    };
    const same =
      wanted.template === template &&
      wanted.language === language &&
      wanted.secondLanguage === secondLanguage;
    if (same) continue;
    if (state === 'drafted') ({ receipt } = changePaper(tx, { id, version, ...wanted }));
    else kept.push(number);
  }
  return recorded(kept, receipt);
}

/**
 * Changes the template or the languages of an agreement that is not printed yet.
 *
 * @throws DomainError `not-found`, `illegal-step` for a printed one, `stale-version`, `invalid-input`
 */
export function changePaper(
  tx: UnitOfWork,
  input: {
    readonly id: string;
    readonly version: number;
    readonly template: string;
    readonly language: string;
    readonly secondLanguage: string | null;
  },
): Recorded<void> {
  const present = findAgreement(tx.db, input.id);
  if (!present) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  if (present.state !== 'drafted') throw new DomainError('illegal-step');
  if (present.version !== input.version) throw new DomainError('stale-version');
  const paper = choosePaper(tx.db, present.ownership, input);
  layPaper(tx, present, paper);
  const { number, revision } = present;
  const words = (
    of: Pick<ChosenPaper, 'template'> & { language: string; secondLanguage: string | null },
  ) => ({
    number,
    revision,
    template: of.template,
    language: of.language,
    secondLanguage: of.secondLanguage,
  });
  const receipt = tx.record({
    entity: 'agreement',
    entityId: present.id,
    kind: 'agreement.paper-changed',
    ...(present.deviceId === null ? {} : { deviceId: present.deviceId }),
    before: words(present),
    after: words(paper),
  });
  return recorded(undefined, receipt);
}
