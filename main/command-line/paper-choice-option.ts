import type { DeviceSelection } from '../../preload/contract/device-list.ts';
import { agreementsInForce, changePapers, type PaperChoice } from '../agreements/index.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { rowsOfSelection } from '../register/index.ts';
import type { Arguments } from './arguments.ts';

/** Options that say what drafted agreements are made from. */
export const paperChoiceOptions = ['template', 'lang', 'second-lang'] as const;
export const paperChoiceUsage = '[--template KEY] [--lang en|fr|pt|sw] [--second-lang en|fr|pt|sw]';

export function readPaperChoice(args: Arguments): PaperChoice {
  return {
    template: args.option('template'),
    language: args.option('lang'),
    secondLanguage: args.option('second-lang'),
  };
}

/**
 * Makes the drafted agreements of a selection from what was chosen. Answers the numbers of those that are on paper
 * already and keep what they were made from.
 */
export function makeFrom(
  register: OpenRegister,
  selection: DeviceSelection,
  choice: PaperChoice,
): readonly string[] {
  if (Object.values(choice).every((chosen) => chosen === undefined)) return [];
  const chosen = agreementsInForce(register.db, rowsOfSelection(register.db, selection));
  const ids = chosen.flatMap(({ agreementId }) => (agreementId === null ? [] : [agreementId]));
  return register.write((tx) => changePapers(tx, ids, choice));
}
