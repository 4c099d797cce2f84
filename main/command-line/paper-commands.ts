import { resolve } from 'node:path';
import type { DeviceSelection } from '../../preload/contract/register.ts';
import { agreementsInForce, countCopies } from '../agreements/index.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { preferredSheet } from '../labels/index.ts';
import { enterOnPaper } from '../printing/index.ts';
import { UsageError } from './arguments.ts';
import type { Bench, Command } from './command.ts';
import { readSelection } from './selection.ts';
import { say, words } from './words.ts';

/** Draws the agreements of a selection and enters that they are on paper. */
export async function writeAgreements(
  bench: Bench,
  register: OpenRegister,
  selection: DeviceSelection,
  target: string,
): Promise<{
  readonly file: string;
  readonly agreements: number;
  readonly copies: number;
  readonly pages: number;
  readonly without: readonly string[];
}> {
  const outcome = await bench.runJob({ kind: 'agreements', selection, target }, register);
  if (outcome.kind !== 'document') throw new Error('The agreements job gave no document');
  const { paper, pages } = outcome;
  register.write((tx) => enterOnPaper(tx, paper, { pages }));
  const drawn = paper.subject.agreements ?? [];
  const chosen = selection.kind === 'rows' ? agreementsInForce(register.db, selection.rows) : [];
  return {
    file: target,
    agreements: drawn.length,
    copies: countCopies(register.db, drawn),
    pages,
    without: chosen.filter((device) => device.agreementId === null).map((device) => device.boxNumber),
  };
}

/** Draws the labels of a selection. */
export async function writeLabels(
  bench: Bench,
  register: OpenRegister,
  order: {
    readonly selection: DeviceSelection;
    readonly sheet: string;
    readonly start: number;
    readonly target: string;
  },
): Promise<{
  readonly file: string;
  readonly labels: number;
  readonly pages: number;
  readonly sheet: string;
}> {
  const outcome = await bench.runJob({ kind: 'labels', ...order, offset: { x: 0, y: 0 } }, register);
  if (outcome.kind !== 'document') throw new Error('The labels job gave no document');
  register.write((tx) => enterOnPaper(tx, outcome.paper, { pages: outcome.pages }));
  const labels = order.selection.kind === 'rows' ? order.selection.rows.length : 0;
  return { file: order.target, labels, pages: outcome.pages, sheet: order.sheet };
}

export const agreements: Command = {
  usage: 'agreements --register DIR --select all|BOX[,BOX...]|BOX..BOX --out FILE.pdf',
  options: { values: ['register', 'select', 'out'] },
  run: async (bench) => {
    const target = resolve(bench.args.required('out'));
    const register = bench.register();
    const written = await writeAgreements(
      bench,
      register,
      readSelection(register.db, bench.args.required('select')),
      target,
    );
    const lines = [say(words.cli.agreements, written)];
    if (written.without.length > 0)
      lines.push(say(words.cli.withoutAgreement, { boxes: written.without.join(', ') }));
    return { json: written, words: lines.join('\n') };
  },
};

export const labels: Command = {
  usage: `labels --register DIR --select all|BOX[,BOX...]|BOX..BOX [--sheet ${preferredSheet}] [--start N] --out FILE.pdf`,
  options: { values: ['register', 'select', 'sheet', 'start', 'out'] },
  run: async (bench) => {
    const { args } = bench;
    const target = resolve(args.required('out'));
    const start = Number(args.option('start') ?? '1');
    if (!Number.isInteger(start) || start < 1) throw new UsageError('--start takes a whole number from 1');
    const register = bench.register();
    const selection = readSelection(register.db, args.required('select'));
    const written = await writeLabels(bench, register, {
      selection,
      sheet: args.option('sheet') ?? preferredSheet,
      start,
      target,
    });
    return { json: written, words: say(words.cli.labels, written) };
  },
};
