import { resolve } from 'node:path';
import { labelKinds, type LabelKind } from '../../preload/contract/label-values.ts';
import { dotsPerInch, usualDots, type DotsPerInch } from '../../preload/contract/printing-values.ts';
import type { DeviceSelection } from '../../preload/contract/device-list.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { preferredSheets } from '../labels/index.ts';
import { enterAsFile } from '../printing/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Bench, Command } from './command.ts';
import { readSelection } from './selection.ts';
import { say, words } from './words.ts';

/** Draws the labels of a selection and enters that they are on paper. */
export async function writeLabels(
  bench: Bench,
  register: OpenRegister,
  order: {
    readonly selection: DeviceSelection;
    readonly target: string;
    readonly kind?: LabelKind;
    readonly sheet?: string | undefined;
    readonly start?: number;
    readonly copies?: number;
    readonly dpi?: DotsPerInch;
  },
): Promise<{
  readonly file: string;
  readonly kind: LabelKind;
  readonly labels: number;
  readonly pages: number;
  readonly sheet: string;
}> {
  const { kind = 'device-back', selection, target, start = 1, copies = 1, dpi = usualDots } = order;
  const sheet = order.sheet ?? preferredSheets[kind];
  const outcome = await bench.runJob(
    {
      kind: 'labels',
      labelKind: kind,
      selection,
      sheet,
      start,
      copies,
      dpi,
      offset: { x: 0, y: 0 },
      target,
    },
    register,
  );
  if (outcome.kind !== 'document') throw new Error('The labels job gave no document');
  const { paper, pages } = outcome;
  register.write((tx) => enterAsFile(tx, paper, pages));
  return { file: target, kind, labels: (paper.subject.devices?.length ?? 0) * copies, pages, sheet };
}

function wholeNumber(args: Arguments, name: string): number {
  const number = Number(args.option(name) ?? '1');
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`--${name} takes a whole number from 1`);
  return number;
}

function kindOf(args: Arguments): LabelKind {
  const given = args.option('kind') ?? 'device-back';
  const kind = labelKinds.find((one) => one === given);
  if (!kind) throw new UsageError(`--kind takes one of ${labelKinds.join(', ')}`);
  return kind;
}

function dotsOf(args: Arguments): DotsPerInch {
  const given = Number(args.option('dpi') ?? usualDots);
  const dots = dotsPerInch.find((one) => one === given);
  if (!dots) throw new UsageError(`--dpi takes one of ${dotsPerInch.join(', ')}`);
  return dots;
}

/** What one command line asks of a batch of labels at most. */
const mostCopies = 20;

export const labels: Command = {
  usage: `labels --register DIR --select all|BOX[,BOX...]|BOX..BOX [--kind ${labelKinds.join('|')}] [--sheet|--template ID] [--start N] [--copies N] [--dpi ${dotsPerInch.join('|')}] --out FILE.pdf`,
  options: { values: ['register', 'select', 'kind', 'sheet', 'template', 'start', 'copies', 'dpi', 'out'] },
  run: async (bench) => {
    const { args } = bench;
    const target = resolve(args.required('out'));
    const start = wholeNumber(args, 'start');
    const copies = wholeNumber(args, 'copies');
    if (copies > mostCopies) throw new UsageError(`--copies takes at most ${mostCopies}`);
    const kind = kindOf(args);
    const dpi = dotsOf(args);
    const sheet = args.option('sheet') ?? args.option('template');
    const register = bench.register();
    const selection = readSelection(register.db, args.required('select'));
    const order = { selection, kind, sheet, start, copies, dpi, target };
    const written = await writeLabels(bench, register, order);
    return { json: written, words: say(words.cli.labels, written) };
  },
};
