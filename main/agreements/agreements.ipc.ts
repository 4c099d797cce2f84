import { agreementHistory } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import { nameKey } from '../people/index.ts';
import { dayOf, rowsOfSelection } from '../register/index.ts';
import type { PrintSelection } from '../../preload/contract/agreements.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import {
  agreementLines,
  agreementRows,
  agreementsInForce,
  agreementsOfRows,
  openAgreements,
  printsOf,
} from './agreement-list.repository.ts';
import { agreementOf, voidAgreement } from './agreements.service.ts';
import { custodyOf, moveByHand } from './by-hand.service.ts';
import { changePaper } from './paper-choice.service.ts';
import { usualChoice } from './print-choice.ts';
import { shortNumber } from './typed-form.rules.ts';

/** So many numbers without an agreement that can be printed are named. */
const namedAtMost = 50;

/** What was chosen to be printed, each with its agreement where that can be. */
function chosenToPrint(
  db: ReadableDb,
  selection: PrintSelection,
): { readonly boxNumber: string; readonly agreementId: string | null }[] {
  if (selection.kind === 'agreements') return agreementsOfRows(db, selection.rows);
  if (selection.kind === 'forms') return openAgreements(db, selection.ids);
  return agreementsInForce(db, rowsOfSelection(db, selection));
}

/** A selection as the job that draws takes it. */
function selectionToDraw(db: ReadableDb, selection: PrintSelection): JobInputOf<'agreements'>['selection'] {
  if (selection.kind === 'forms') return { kind: 'agreements', ids: selection.ids };
  if (selection.kind !== 'agreements') return selection;
  const ids = agreementsOfRows(db, selection.rows).flatMap(({ agreementId }) => agreementId ?? []);
  return { kind: 'agreements', ids };
}

export const agreementsHandlers: DomainHandlers<'agreements'> = {
  list: (input, ctx) => {
    const rows = agreementRows(ctx.db, input, nameKey(input.text), shortNumber(input.text));
    return { rows, total: rows.length };
  },
  rows: (input, ctx) => agreementLines(ctx.db, input.rows),
  get: (input, ctx) => agreementOf(ctx.db, input.id),
  history: (input, ctx) => agreementHistory(ctx.db, agreementOf(ctx.db, input.id)),
  custody: (input, ctx) => custodyOf(ctx.db, input.id),
  changePaper: (input, ctx) => {
    ctx.write((tx) => changePaper(tx, input));
    return agreementOf(ctx.db, input.id);
  },
  move: (input, ctx) => {
    ctx.write((tx) => moveByHand(tx, input));
    return agreementOf(ctx.db, input.id);
  },
  printable: (input, ctx) => {
    // Asked by the page that draws next.
    ctx.desk.readyDrawing();
    const chosen = chosenToPrint(ctx.db, input.selection);
    const without = chosen.filter((one) => one.agreementId === null).map((one) => one.boxNumber);
    const copies = printsOf(
      ctx.db,
      chosen.flatMap(({ agreementId }) => agreementId ?? []),
    );
    return {
      chosen: chosen.length,
      agreements: chosen.length - without.length,
      without: without.slice(0, namedAtMost),
      copies: usualChoice.marks.flatMap((mark) => {
        const such = copies.filter((copy) => copy.mark === mark);
        const printed = such.filter(({ prints }) => prints > 0).length;
        return such.length === 0 ? [] : { mark, count: such.length, printed };
      }),
    };
  },
  draw: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'agreements',
      selection: selectionToDraw(ctx.db, input.selection),
      choice: input.choice,
      cover: input.cover,
      ...(input.reason === null || input.reason === '' ? {} : { reason: input.reason }),
      target: ctx.desk.temporaryPath('pdf'),
    }),
  }),
  voidAgreement: (input, ctx) => {
    const on = dayOf(ctx.now());
    const next = ctx.write((tx) => voidAgreement(tx, { ...input, on }));
    return agreementOf(ctx.db, next);
  },
};
