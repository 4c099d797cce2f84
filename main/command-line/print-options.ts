import { reasonAtMost } from '../../preload/contract/print-values.ts';
import { usualChoice, type PrintChoice } from '../agreements/index.ts';
import { UsageError, type Arguments, type OptionNames } from './arguments.ts';

/** How a batch of agreements is printed, as told on the command line. */
export interface PrintOrder {
  readonly choice: PrintChoice;
  readonly cover: boolean;
  readonly reason?: string;
}

/** All copies, device by device, on both sides of the paper. */
export const usualOrder: PrintOrder = { choice: usualChoice, cover: false };

export const printOptions = {
  values: ['copies', 'collate', 'reason'],
  flags: ['one-sided', 'cover'],
} as const satisfies OptionNames;

export const printUsage = '[--copies A,B] [--collate device|copy] [--one-sided] [--cover] [--reason TEXT]';

/** @throws UsageError */
export function readPrintOrder(args: Arguments): PrintOrder {
  const reason = args.option('reason')?.trim();
  if (reason !== undefined && reason.length > reasonAtMost)
    throw new UsageError(`--reason takes at most ${reasonAtMost} letters`);
  const collate = args.option('collate') ?? usualChoice.collate;
  if (collate !== 'device' && collate !== 'copy') throw new UsageError('--collate takes device or copy');
  return {
    choice: {
      marks: readMarks(args.option('copies')),
      collate,
      sides: args.flag('one-sided') ? 'one' : 'two',
    },
    cover: args.flag('cover'),
    ...(reason ? { reason } : {}),
  };
}

function readMarks(text: string | undefined): PrintChoice['marks'] {
  if (text === undefined) return usualChoice.marks;
  const wanted = text.toUpperCase().split(',');
  const marks = usualChoice.marks.filter((mark) => wanted.includes(mark));
  if (marks.length !== wanted.length) throw new UsageError('--copies takes marks such as A,B');
  return marks;
}
