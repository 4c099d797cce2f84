import { resolve } from 'node:path';
import type { DeviceSelection } from '../../preload/contract/register.ts';
import { agreementsInForce, printsOf } from '../agreements/index.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { enterOnPaper } from '../printing/index.ts';
import type { Bench, Command } from './command.ts';
import { makeFrom, paperChoiceOptions, paperChoiceUsage, readPaperChoice } from './paper-choice-option.ts';
import { printOptions, printUsage, readPrintOrder, usualOrder, type PrintOrder } from './print-options.ts';
import { readSelection } from './selection.ts';
import { say, words } from './words.ts';

/** Draws the agreements of a selection and enters that they are on paper. */
export async function writeAgreements(
  bench: Bench,
  register: OpenRegister,
  selection: DeviceSelection,
  target: string,
  order: PrintOrder = usualOrder,
): Promise<{
  readonly file: string;
  readonly agreements: number;
  readonly copies: number;
  readonly pages: number;
  readonly without: readonly string[];
}> {
  const outcome = await bench.runJob({ kind: 'agreements', selection, target, ...order }, register);
  if (outcome.kind !== 'document') throw new Error('The agreements job gave no document');
  const { paper, pages } = outcome;
  register.write((tx) => enterOnPaper(tx, paper, { pages }));
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

export const agreements: Command = {
  usage: `agreements --register DIR --select all|BOX[,BOX...]|BOX..BOX ${paperChoiceUsage} ${printUsage} --out FILE.pdf`,
  options: {
    values: ['register', 'select', 'out', ...paperChoiceOptions, ...printOptions.values],
    flags: printOptions.flags,
  },
  run: async (bench) => {
    const target = resolve(bench.args.required('out'));
    const register = bench.register();
    const selection = readSelection(register.db, bench.args.required('select'));
    const order = readPrintOrder(bench.args);
    const kept = makeFrom(register, selection, readPaperChoice(bench.args));
    const written = { ...(await writeAgreements(bench, register, selection, target, order)), kept };
    const lines = [say(words.cli.agreements, written)];
    if (kept.length > 0) lines.push(say(words.cli.keptPaper, { boxes: kept.join(', ') }));
    if (written.without.length > 0)
      lines.push(say(words.cli.withoutAgreement, { boxes: written.without.join(', ') }));
    return { json: written, words: lines.join('\n') };
  },
};
