import type { FilingOutcome, FilingRefusal, LoanRefusal } from '../../preload/contract/box-file-filing.ts';
import { paperOfCode, typedForm } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { findBoxFile } from './box-file.repository.ts';
import { boxFileNumber } from './box-file.rules.ts';
import { settledByReason } from './filing.rules.ts';
import {
  copiesOfRows,
  copyAtHand,
  formsByNumber,
  type CopyAtHand,
  type CopyKey,
} from './folio.repository.ts';

/** A copy that was ticked in a list. */
export interface NamedCopy {
  readonly agreement: string;
  readonly mark: CopyKey['mark'];
}

/** Copies as somebody names them: by the code on one of their pages, or ticked in a list. */
export type WhichCopies =
  | { readonly by: 'code'; readonly text: string }
  | { readonly by: 'copies'; readonly copies: readonly NamedCopy[] }
  | { readonly by: 'rows'; readonly rows: readonly number[]; readonly marks: readonly CopyKey['mark'][] };

type Refused = FilingOutcome['refused'][number];
type Handled = FilingOutcome['done'][number];

/** What became of the copies of one act. */
export class Outcome {
  readonly done: Handled[] = [];
  readonly refused: Refused[] = [];
  readonly #db: ReadableDb;

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  get value(): FilingOutcome {
    return { done: this.done, refused: this.refused };
  }

  finish(copy: CopyAtHand, folio: number): void {
    const { agreementId, number, revision, mark, holderName } = copy;
    this.done.push({ agreement: agreementId, number, revision, mark, folio, holderName });
  }

  refuse(copy: CopyAtHand, reason: FilingRefusal | LoanRefusal): void {
    const { agreementId, number, revision, mark, custodian, boxFileId, folio } = copy;
    const there = boxFileId === null ? undefined : findBoxFile(this.#db, boxFileId);
    this.refused.push({
      agreement: agreementId,
      number,
      revision,
      mark,
      reason,
      settledByReason: settledByReason.some((settled) => settled === reason),
      custodian,
      boxFile: there ? boxFileNumber(there) : null,
      folio,
    });
  }

  refuseCode({
    reason,
    number,
    revision,
    mark,
  }: Pick<Refused, 'reason' | 'number' | 'revision'> & { readonly mark: string | null }): void {
    this.refused.push({
      agreement: null,
      number,
      revision,
      mark: mark === 'A' || mark === 'B' || mark === 'C' ? mark : null,
      reason,
      settledByReason: false,
      custodian: null,
      boxFile: null,
      folio: null,
    });
  }
}

/** The copies that are meant; a code that stands for none is refused in the outcome. */
export function copiesMeant(db: ReadableDb, which: WhichCopies, outcome: Outcome): CopyAtHand[] {
  if (which.by === 'copies') {
    return which.copies.map(({ agreement, mark }) => copyOf(db, { agreementId: agreement, mark }));
  }
  if (which.by === 'rows') {
    return copiesOfRows(db, which.rows, which.marks).map((key) => copyOf(db, key));
  }
  const paper = paperOfCode(db, which.text);
  switch (paper.kind) {
    case 'form':
      return [copyOf(db, paper)];
    case 'refused':
      if (paper.reason === 'not-boxfile') return copyTyped(db, which.text, outcome);
      outcome.refuseCode(paper);
      return [];
    // An endorsement is a copy of a copy; a label or a spine is no paper to be filed.
    case 'endorsement':
    case 'label':
      outcome.refuseCode({ reason: 'no-page', number: paper.number, revision: null, mark: null });
      return [];
    case 'box-file':
      outcome.refuseCode({ reason: 'no-page', number: null, revision: null, mark: null });
      return [];
  }
}

/**
 * The copy of a typed number, of the revision that is in force or else the only one there is: the one named by its
 * letter, or the only one that is to end in a box file.
 */
function copyTyped(db: ReadableDb, text: string, outcome: Outcome): CopyAtHand[] {
  const typed = typedForm(db, text);
  const refuse = (reason: Refused['reason'], mark: string | null = null): CopyAtHand[] => {
    outcome.refuseCode({ reason, number: typed?.number ?? null, revision: null, mark });
    return [];
  };
  if (!typed) return refuse('not-boxfile');
  const forms = formsByNumber(db, typed.number);
  const open = forms.filter((form) => form.open);
  const [form, another] = open.length > 0 ? open : forms;
  if (!form) return refuse('unknown-number');
  if (another) return refuse('several-revisions');
  const meant = form.copies.filter(({ mark, endPlace }) =>
    typed.mark === null ? endPlace === 'box-file' : mark === typed.mark,
  );
  const [copy, second] = meant;
  if (!copy) return typed.mark === null ? refuse('copy-not-named') : refuse('unknown-copy', typed.mark);
  if (second) return refuse('copy-not-named');
  return [copyOf(db, { agreementId: form.agreementId, mark: copy.mark })];
}

function copyOf(db: ReadableDb, key: CopyKey): CopyAtHand {
  const copy = copyAtHand(db, key);
  if (!copy) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  return copy;
}
