import type { TFunction } from 'i18next';
import type { FilingOutcome } from '../../preload/contract/box-file-filing.ts';
import type { Notice } from '../api/notice-store.ts';
import { refusalWords } from './refusal-words.ts';

/** What is said of a copy that was put back, or why it was not; null where there was none. */
export function putBackNotice({ done, refused }: FilingOutcome, t: TFunction): Omit<Notice, 'number'> | null {
  const [why] = refused;
  if (why) return { kind: 'refusal', stays: 12_000, message: refusalWords(why, t) };
  const [copy] = done;
  if (!copy) return null;
  const { number, mark, folio } = copy;
  return { kind: 'done', stays: 5_000, message: t('boxFiles.loan.back', { number, mark, folio }) };
}
