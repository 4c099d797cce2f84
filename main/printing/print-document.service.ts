import type { Sides } from '../../preload/contract/printing.ts';
import type { CommandContext } from '../context.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { isOutTwice, notLeft } from './leaving.rules.ts';
import { judgeLeaving } from './leaving.service.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { pageRangesText, pagesIn, readPageRanges } from './page-ranges.rules.ts';
import { enterOnPaper, outcomeOfPrinting } from './printing.service.ts';

/** What is wanted of a printing; pages as people write them. */
interface Wanted {
  readonly printer: string | null;
  readonly copies: number;
  readonly sides: Sides;
  readonly pages: string;
}

/** Whether a document was sent, and the entry of its printing where it is entered. */
interface Printed {
  readonly sent: boolean;
  readonly printing: string | null;
}

/**
 * Prints a document held for preview, enters it, and remembers where its kind of paper goes.
 *
 * @throws DomainError `already-printed` and `drawing-outdated` for agreements that must be drawn anew,
 *   `print-open` while a print of agreements goes on, `printer-gone`, `invalid-input` for `pages` and for `copies` of agreements, `expired`
 */
export async function printDocument(token: string, wanted: Wanted, ctx: CommandContext): Promise<Printed> {
  const isAgreements = ctx.desk.document(token).paper?.kind === 'agreements';
  return isAgreements ? oneAtATime(() => printNow(token, wanted, ctx)) : printNow(token, wanted, ctx);
}

async function printNow(
  token: string,
  { pages: text, ...wanted }: Wanted,
  ctx: CommandContext,
): Promise<Printed> {
  const { desk } = ctx;
  const held = desk.document(token);
  const { paper } = held;
  const left = held.left ?? notLeft;
  // Two sheets of one drawing would be two originals that nobody can tell apart.
  if (paper?.kind === 'agreements' && wanted.copies > 1) {
    throw invalidInput(issue('copies', 'out-of-range', String(wanted.copies), { min: 1, max: 1 }));
  }
  const pages = readPageRanges(text, held.pages);
  if (!pages) throw invalidInput(issue('pages', 'page-ranges', text, { pages: held.pages }));
  if (wanted.printer !== null && !(await desk.printers()).some(({ name }) => name === wanted.printer)) {
    throw new DomainError('printer-gone', { params: { printer: wanted.printer } });
  }
  const isSpoiled = (id: string): boolean => outcomeOfPrinting(ctx.db, id) === 'spoiled';
  if (paper?.kind === 'agreements' && isOutTwice(left, pages, isSpoiled)) {
    throw new DomainError('already-printed');
  }
  const leaving = paper && judgeLeaving(ctx.db, paper, left, pages);
  const sent = await desk.print(held, { ...wanted, pages });
  if (!sent || !paper || !leaving) return { sent, printing: null };

  const { printer, copies, sides } = wanted;
  const departure = {
    pages: (pages.length > 0 ? pagesIn(pages) : held.pages) * copies,
    way: 'printer',
    printer,
    sheets: pages.length > 0 ? pageRangesText(pages) : null,
  } as const;
  const printing = await whenFree(() => ctx.write((tx) => enterOnPaper(tx, paper, departure, leaving)));
  // Another may have been entered while the dialog was open.
  const since = desk.document(token).left ?? notLeft;
  desk.documentLeft(token, { ...since, printings: [...since.printings, { id: printing, pages }] });
  // What is remembered for convenience comes last: a full disk must not keep a paper from being entered. An auditor
  // reads everything and changes nothing, not even that.
  if (ctx.account.role !== 'auditor') desk.printerBook.keepLast(paper.kind, { printer, sides });
  return { sent, printing };
}

/** Milliseconds between two tries to enter what is on paper already, and how often. */
const pause = 500;
const tries = 60;

/** What the printer has cannot be taken back: the entry waits for another writer instead of being refused. */
async function whenFree<T>(enter: () => T): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return enter();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'register-busy' || tried === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
