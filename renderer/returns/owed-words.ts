import type { TFunction } from 'i18next';
import type { Owed } from '../../preload/contract/returns.ts';
import { accessoryNames } from '../register/device-words.ts';
import { showMoney } from '../texts/money.ts';

/** A thing by its name: accessories are kept by their code, all else as it was typed. */
export function thingWords(item: string, t: TFunction): string {
  const kind = accessoryNames.find((name) => name === item);
  return kind ? t(`register.accessory.${kind}`) : item;
}

/** What is owed, in a few words. */
export function owedWords({ item, quantity, amount, currency }: Owed, t: TFunction): string {
  if (amount !== null && currency !== null) return showMoney(amount, currency);
  const thing = thingWords(item ?? '', t);
  return quantity === 1 ? thing : t('returns.owed.item', { quantity, item: thing });
}
