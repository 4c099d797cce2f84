import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { OfficeInput } from '../../preload/contract/settings.ts';
import { placeLevelPreset } from './place-level-presets.ts';

/** The new office as it stands on the form. */
export type OfficeForm = {
  readonly name: string;
  readonly country: string | null;
  readonly prefix: string;
  readonly firstNumber: number | string;
  readonly placeLevels: string[];
};

export const startValues: OfficeForm = {
  name: '',
  country: null,
  prefix: '',
  firstNumber: 1,
  placeLevels: [...placeLevelPreset(null)],
};

function firstNumberOf({ firstNumber }: OfficeForm): number {
  const number = Number(firstNumber);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

/** How the first box will be numbered, e.g. `KIL-00001`. */
export function boxNumberExample(values: OfficeForm): string {
  return `${values.prefix.trim() || '…'}-${String(firstNumberOf(values)).padStart(5, '0')}`;
}

/** The office as the main process takes it; levels left empty are left out. */
export function officeOf(values: OfficeForm, country: string): OfficeInput {
  return {
    name: values.name,
    country,
    prefix: values.prefix,
    firstNumber: firstNumberOf(values),
    placeLevels: values.placeLevels.filter((level) => level.trim() !== ''),
  };
}

/** Fields that must be filled in before anything is asked of the main process. */
export function missingIn({ name, country, prefix }: OfficeForm): readonly FieldIssue[] {
  const lines = { name, country: country ?? '', prefix };
  return Object.entries(lines)
    .filter(([, line]) => line.trim() === '')
    .map(([field]) => ({ field, code: 'required' }));
}
