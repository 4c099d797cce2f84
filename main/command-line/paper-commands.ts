import { resolve } from 'node:path';
import type { DeviceSelection } from '../../preload/contract/register.ts';
import { agreementsInForce, countCopies } from '../agreements/index.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { enterOnPaper } from '../printing/index.ts';
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
