import { paperOfCode, readTypedForm, type TypedForm } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { invalidInput, issue } from '../errors.ts';
import { formsOfSequence, type Mark } from './signature.repository.ts';

/** A printed form that somebody has in hand. */
export interface FormInHand {
  readonly agreementId: string;
  readonly number: string;
  /** Null where a number was given and no copy. */
  readonly mark: Mark | null;
}

const foreign = new Set(['check-wrong', 'other-register', 'no-check']);

/**
 * The form that a scanned code means, or a typed number with or without the letter of its copy (`KIL-00042 A`): of
 * several revisions the one that is printed and not over.
 *
 * @throws DomainError `invalid-input` on `code`: `form-unknown`, `form-foreign`, `form-ambiguous`
 */
export function formOfCode(db: ReadableDb, text: string): FormInHand {
  const code = text.trim();
  const shown = code.slice(0, 60);
  const paper = paperOfCode(db, code);
  switch (paper.kind) {
    case 'form':
      return { agreementId: paper.agreementId, number: paper.number, mark: paper.mark };
    case 'label':
      return ofTyped(db, readTypedForm(paper.number), shown);
    // An endorsement is on a copy of the form, which is not the form.
    case 'endorsement':
    case 'box-file':
      throw invalidInput(issue('code', 'form-unknown', shown));
    case 'refused':
      if (paper.reason === 'several-revisions') {
        throw invalidInput(issue('code', 'form-ambiguous', shown, { number: paper.number ?? '' }));
      }
      if (foreign.has(paper.reason)) throw invalidInput(issue('code', 'form-foreign', shown));
      return ofTyped(db, readTypedForm(code), shown);
  }
}

function ofTyped(db: ReadableDb, typed: TypedForm | null, shown: string): FormInHand {
  const mark = typed?.mark ?? null;
  const forms = typed === null ? [] : formsOfSequence(db, typed.box.prefix, typed.box.sequence);
  const open = forms.filter((form) => form.open);
  const [form, another] = open.length > 0 ? open : forms;
  if (!form || (mark !== null && !form.marks.includes(mark))) {
    throw invalidInput(issue('code', 'form-unknown', shown));
  }
  if (another) throw invalidInput(issue('code', 'form-ambiguous', shown, { number: form.number }));
  return { agreementId: form.id, number: form.number, mark };
}
