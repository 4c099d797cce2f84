import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JournalFilter } from '../../preload/contract/audit.ts';
import { journalEntities, type JournalEntity } from '../../preload/contract/journal-entities.ts';
import { useQuery } from '../api/use-query.ts';
import { DateField } from '../components/date-field.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { useEntryWording } from './entry-wording.ts';
import classes from './journal.module.css';

export const everything: JournalFilter = {
  account: null,
  entity: null,
  kind: null,
  from: null,
  to: null,
  text: '',
  only: null,
};

interface Props {
  readonly filter: JournalFilter;
  readonly onChange: (filter: JournalFilter) => void;
}

/** What the journal can be narrowed down to. */
export function JournalFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const words = useEntryWording();
  const choices = useQuery('audit.choices', {});
  const set = (changes: Partial<JournalFilter>): void => onChange({ ...filter, ...changes });
  const kinds = (choices.data?.kinds ?? [])
    .filter((kind) => filter.entity === null || kind.startsWith(`${filter.entity}.`))
    .map((value) => ({ value, label: words.kind(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.filter.clearOne') } };
  const narrowed = Object.entries(filter).some(([, value]) => value !== null && value !== '');

  return (
    <FilterBar active={narrowed} onClear={() => onChange(everything)}>
      <TextFilter label={t('audit.filter.text')} value={filter.text} onChange={(text) => set({ text })} />
      <Select
        className={classes['choice'] ?? ''}
        aria-label={t('audit.filter.who')}
        placeholder={t('audit.filter.everybody')}
        data={choices.data?.accounts ?? []}
        value={filter.account}
        searchable
        {...clear}
        onChange={(account) => set({ account })}
      />
      <Select
        className={classes['choice'] ?? ''}
        aria-label={t('audit.filter.record')}
        placeholder={t('audit.filter.everyRecord')}
        data={journalEntities.map((value) => ({ value, label: t(`audit.entity.${value}`) }))}
        value={filter.entity}
        {...clear}
        onChange={(entity: JournalEntity | null) => set({ entity, kind: null })}
      />
      <Select
        className={classes['choice'] ?? ''}
        aria-label={t('audit.filter.kind')}
        placeholder={t('audit.filter.everyKind')}
        data={kinds}
        value={filter.kind}
        searchable
        {...clear}
        onChange={(kind) => set({ kind })}
      />
      <DateField
        className={classes['day'] ?? ''}
        aria-label={t('audit.filter.from')}
        placeholder={t('audit.filter.from')}
        value={filter.from}
        {...clear}
        onChange={(from) => set({ from })}
      />
      <DateField
        className={classes['day'] ?? ''}
        aria-label={t('audit.filter.to')}
        placeholder={t('audit.filter.to')}
        value={filter.to}
        {...clear}
        onChange={(to) => set({ to })}
      />
      <Select
        className={classes['choice'] ?? ''}
        aria-label={t('audit.filter.onlyLabel')}
        placeholder={t('audit.filter.any')}
        data={(['reasons', 'views'] as const).map((value) => ({
          value,
          label: t(`audit.filter.only.${value}`),
        }))}
        value={filter.only}
        {...clear}
        onChange={(only) => set({ only })}
      />
    </FilterBar>
  );
}
