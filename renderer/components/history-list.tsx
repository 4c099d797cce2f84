import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../preload/contract/fields.ts';
import { showDate, showInstant } from '../texts/dates.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import classes from './history-list.module.css';

type Fact = HistoryEntry['facts'][string];

/** Dates and phone numbers as people read them; everything else as it is. */
function showFact(fact: Fact): string {
  if (fact === null) return '';
  const text = String(fact);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return showDate(text);
  return text.startsWith('+') ? showPhone(text) : text;
}

function sentenceOf(entry: HistoryEntry, t: TFunction): string {
  const facts = Object.entries(entry.facts).map(([key, value]): [string, string] => [key, showFact(value)]);
  const words: string = t(`history.${entry.kind}` as 'common.history.unworded', {
    ...Object.fromEntries(facts),
    defaultValue: '',
  });
  return words === '' ? t('common.history.unworded') : words;
}

/** What has happened to a record, newest first, in sentences. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <Text c="dimmed">{t('common.history.empty')}</Text>;
  const fieldName = (field: string): string =>
    t(`history.field.${field}` as 'common.history.unworded', { defaultValue: field });
  const nothing = t('common.history.nothing');
  return (
    <ol className={classes['history']}>
      {entries.map((entry) => (
        <li key={entry.sequence}>
          <div>{sentenceOf(entry, t)}</div>
          {entry.changed.map(({ field, before, after }) => (
            <Text key={field} size="xs" c="dimmed">
              {t('common.history.change', {
                field: fieldName(field),
                before: before ?? nothing,
                after: after ?? nothing,
              })}
            </Text>
          ))}
          <Text size="xs" c="dimmed">
            {t('common.history.by', { when: showInstant(entry.at), account: entry.account })}
          </Text>
        </li>
      ))}
    </ol>
  );
}
