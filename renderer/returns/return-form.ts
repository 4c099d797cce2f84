import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { Device } from '../../preload/contract/device.ts';
import type { CallInput } from '../api/client.ts';
import type { ConditionGrade } from '../register/device-words.ts';

/** What is found when a device comes back, as it stands on a form. */
export type ReturnForm = {
  readonly condition: ConditionGrade;
  readonly accessories: readonly Accessory[];
  readonly receivedBy: string;
  readonly money: string;
  readonly currency: string;
  readonly moneyFor: string;
  readonly note: string;
};

/** The form for a device of which everything came back as it went out. */
export function returnOf({ facts }: Device): ReturnForm {
  return {
    condition: String(facts.condition) as ConditionGrade,
    accessories: facts.accessories,
    receivedBy: '',
    money: '',
    currency: '',
    moneyFor: '',
    note: '',
  };
}

const fields = new Map([
  ['owed.0.amount', 'money'],
  ['owed.0.currency', 'currency'],
  ['owed.0.note', 'moneyFor'],
]);

/** Path on the form of a path on the wire. */
export function returnField(path: string): string {
  return fields.get(path) ?? path;
}

/** The return section as the main process takes it; `usual` is the office's currency. */
export function returnInput(
  { condition, accessories, receivedBy, money, currency, moneyFor, note }: ReturnForm,
  usual: string,
): Pick<CallInput<'register.takeBack'>, 'condition' | 'accessories' | 'receivedBy' | 'owed' | 'note'> {
  const owed = { what: 'money', amount: money, currency: currency.trim() || usual, note: moneyFor } as const;
  return {
    condition: Number(condition),
    accessories: [...accessories],
    ...(receivedBy.trim() && { receivedBy }),
    owed: money.trim() === '' ? [] : [owed],
    note,
  };
}
