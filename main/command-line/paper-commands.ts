import { resolve } from 'node:path';
import { mostBlanks } from '../../preload/contract/blanks.ts';
import { ownerTypes } from '../../preload/contract/settings.ts';
import { agreementsInForce, printsOf } from '../agreements/index.ts';
import { takeBlanks } from '../blanks/index.ts';
import { writeWhole } from '../documents/write-file.ts';
import type { OpenRegister } from '../database/open-register.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import { enterAsFile } from '../printing/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Bench, Command } from './command.ts';
import { makeFrom, paperChoiceOptions, paperChoiceUsage, readPaperChoice } from './paper-choice-option.ts';
import { printOptions, printUsage, readPrintOrder, usualOrder, type PrintOrder } from './print-options.ts';
import { readSelection } from './selection.ts';
import { say, words } from './words.ts';

/** Draws the agreements of a selection and enters that they are on paper. */
export async function writeAgreements(
  bench: Bench,
  register: OpenRegister,
  selection: JobInputOf<'agreements'>['selection'],
  target: string,
  order: PrintOrder = usualOrder,
): Promise<{
  readonly file: string;
  readonly agreements: number;
  readonly copies: number;
  readonly pages: number;
  readonly without: readonly string[];
}> {
  const { paper, pages } = await writeWhole(target, async (temporary) => {
    const outcome = await bench.runJob(
      { kind: 'agreements', selection, target: temporary, ...order },
      register,
    );
    if (outcome.kind !== 'document') throw new Error('The agreements job gave no document');
    // Entered before the file has its name: a form that nobody knows of must not be possible.
    register.write((tx) => enterAsFile(tx, outcome.paper, outcome.pages));
    return outcome;
  });
  const drawn = paper.subject.agreements ?? [];
  const chosen = selection.kind === 'rows' ? agreementsInForce(register.db, selection.rows) : [];
  return {
    file: target,
    agreements: drawn.length,
    copies: printsOf(register.db, drawn).filter(({ mark }) => order.choice.marks.includes(mark)).length,
    pages,
    without: chosen.filter((device) => device.agreementId === null).map((device) => device.boxNumber),
  };
}

interface BlankOrder {
  readonly count: number;
  readonly ownership: (typeof ownerTypes)[number];
}

/** How many blank forms are asked for, and for whose devices; null where devices were selected instead. */
function readBlanks(args: Arguments): BlankOrder | null {
  const blank = args.option('blank');
  if (blank === undefined) return null;
  if (args.option('select') !== undefined) throw new UsageError('--blank and --select exclude each other');
  const count = Number(blank);
  if (!Number.isInteger(count) || count < 1 || count > mostBlanks) {
    throw new UsageError(`--blank takes a whole number from 1 to ${mostBlanks}`);
  }
  const owner = args.option('owner') ?? 'institution';
  const ownership = ownerTypes.find((type) => type === owner);
  if (!ownership) throw new UsageError(`--owner is one of ${ownerTypes.join(', ')}`);
  return { count, ownership };
}

/** Takes the next box numbers for blank forms and draws them. */
async function writeBlanks(
  bench: Bench,
  register: OpenRegister,
  order: BlankOrder,
  target: string,
  print: PrintOrder,
): Promise<Awaited<ReturnType<Command['run']>>> {
  const paper = readPaperChoice(bench.args);
  const taken = register.write((tx) => takeBlanks(tx, { ...order, paper }));
  const selection = { kind: 'agreements', ids: taken.agreements } as const;
  const drawn = await writeAgreements(bench, register, selection, target, print);
  const written = { ...drawn, first: taken.first, last: taken.last };
  return { json: written, words: say(words.cli.blanks, written) };
}

export const agreements: Command = {
  usage: `agreements --register DIR (--select all|BOX[,BOX...]|BOX..BOX | --blank N [--owner ${ownerTypes.join('|')}]) ${paperChoiceUsage} ${printUsage} --out FILE.pdf`,
  options: {
    values: ['register', 'select', 'blank', 'owner', 'out', ...paperChoiceOptions, ...printOptions.values],
    flags: printOptions.flags,
  },
  run: async (bench) => {
    const target = resolve(bench.args.required('out'));
    const blanks = readBlanks(bench.args);
    const register = bench.register();
    const order = readPrintOrder(bench.args);
    if (blanks) return writeBlanks(bench, register, blanks, target, order);
    const selection = readSelection(register.db, bench.args.required('select'));
    const kept = makeFrom(register, selection, readPaperChoice(bench.args));
    const written = { ...(await writeAgreements(bench, register, selection, target, order)), kept };
    const lines = [say(words.cli.agreements, written)];
    if (kept.length > 0) lines.push(say(words.cli.keptPaper, { boxes: kept.join(', ') }));
    if (written.without.length > 0)
      lines.push(say(words.cli.withoutAgreement, { boxes: written.without.join(', ') }));
    return { json: written, words: lines.join('\n') };
  },
};
