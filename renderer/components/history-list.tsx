import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../preload/contract/fields.ts';
import { useEntryWording } from '../audit/entry-wording.ts';
import { showInstant } from '../texts/dates.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import classes from './history-list.module.css';

type Facts = HistoryEntry['facts'];

/** Phone numbers as people read them; everything else as it is. */
function readable(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && /^\+\d/.test(fact) ? showPhone(fact) : fact,
    ]),
  );
}

/** What has happened to a record, newest first, in sentences. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const words = useEntryWording();
  if (entries.length === 0) return <Text c="dimmed">{t('common.history.empty')}</Text>;
  const nothing = t('common.history.nothing');
  return (
    <ol className={classes['history']}>
      {entries.map(({ sequence, kind, facts, changed, at, account }) => (
        <li key={sequence}>
          <div>{words.sentence({ kind, facts: readable(facts) })}</div>
          {changed.map(({ field, before, after }) => (
            <Text key={field} size="xs" c="dimmed">
              {t('common.history.change', {
                field: words.field(field),
                before: before === null ? nothing : words.value(field, before),
                after: after === null ? nothing : words.value(field, after),
              })}
            </Text>
          ))}
          <Text size="xs" c="dimmed">
            {t('common.history.by', { when: showInstant(at), account })}
          </Text>
        </li>
      ))}
    </ol>
  );
}
