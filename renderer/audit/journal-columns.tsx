import type { TFunction } from 'i18next';
import type { JournalRow } from '../../preload/contract/audit.ts';
import type { Column } from '../components/data-table/columns.ts';
import { showInstant } from '../texts/dates.ts';
import type { EntryWording } from './entry-wording.ts';

export function journalColumns(t: TFunction, words: EntryWording): readonly Column<JournalRow>[] {
  return [
    {
      key: 'entry',
      title: t('audit.column.entry'),
      width: 72,
      grow: 0,
      align: 'right',
      cell: ({ sequence }) => sequence,
    },
    {
      key: 'when',
      title: t('audit.column.when'),
      width: 152,
      grow: 0,
      cell: ({ at }) => showInstant(at),
    },
    { key: 'who', title: t('audit.column.who'), width: 128, grow: 0, cell: ({ account }) => account },
    {
      key: 'about',
      title: t('audit.column.about'),
      width: 128,
      grow: 1,
      cell: ({ subject }) => subject,
    },
    {
      key: 'what',
      title: t('audit.column.what'),
      width: 260,
      grow: 3,
      cell: (entry) => words.sentence(entry),
    },
    { key: 'reason', title: t('audit.column.reason'), width: 112, grow: 1, cell: ({ reason }) => reason },
  ];
}
