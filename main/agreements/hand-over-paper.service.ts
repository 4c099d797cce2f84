import type { PaperLanguage } from '../../preload/contract/paper-language.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { invalidInput } from '../errors.ts';
import type { OwnerType } from '../register/device.rules.ts';
import { templateOf } from '../templates/index.ts';
import { agreementInForce, type AgreementRecord } from './agreement.repository.ts';
import { formPaperIssues } from './form-paper.rules.ts';
import { paperAfter } from './paper-after.service.ts';
import { choosePaper, type ChosenPaper, type PaperChoice } from './paper-choice.service.ts';

/** What a hand-over is signed on. */
export interface HandOverPaper extends ChosenPaper {
  /** The blank form of the box that is filled in; null where an agreement is to be drafted. */
  readonly form: AgreementRecord | null;
}

/** The form of a box that nobody has been entered on yet. */
function waitingForm(db: ReadableDb, deviceId: string): AgreementRecord | null {
  const present = agreementInForce(db, deviceId);
  return present?.form === 'blank' && present.holderId === null ? present : null;
}

/**
 * Settles what a hand-over is signed on. A blank form of the box that is on paper settles it; one that is not
 * printed yet is made from what is chosen, like a new agreement.
 *
 * @throws DomainError `invalid-input` for `ownerType`, `template`, `language`, `secondLanguage`
 */
export function handOverPaper(
  db: ReadableDb,
  deviceId: string,
  ownership: OwnerType,
  choice: PaperChoice,
): HandOverPaper {
  const form = waitingForm(db, deviceId);
  if (form === null) return { form, ...choosePaper(db, ownership, choice) };
  if (form.printedAt === null) {
    const { template, language, secondLanguage } = paperAfter(db, form, ownership);
    // Another template may speak other languages: what was chosen for the form counts for its own only.
    const usual = choice.template === undefined ? { template, language, secondLanguage } : {};
    return { form, ...choosePaper(db, ownership, { ...usual, ...chosen(choice) }) };
  }
  const issues = formPaperIssues(form, { ownership, ...choice });
  if (issues.length > 0) throw invalidInput(...issues);
  const { template, templateVersion: version, language, secondLanguage } = form;
  return {
    form,
    template,
    version,
    content: templateOf(db, template, version),
    language: language as PaperLanguage,
    secondLanguage: secondLanguage as PaperLanguage | null,
  };
}

/** Without what was left out. */
function chosen(choice: PaperChoice): PaperChoice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}
