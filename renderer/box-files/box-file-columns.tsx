import type { TFunction } from 'i18next';
import type { BoxFileRow } from '../../preload/contract/box-files.ts';
import type { Column } from '../components/data-table/columns.ts';
import { showDate } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import { BoxFileStateBadge } from './box-file-state.tsx';

export function boxFileColumns(t: TFunction): readonly Column<BoxFileRow>[] {
  return [
    {
      key: 'number',
      title: t('boxFiles.column.number'),
      width: 112,
      grow: 0,
      cell: ({ number }) => number,
    },
    { key: 'title', title: t('boxFiles.column.title'), width: 200, grow: 3, cell: ({ title }) => title },
    {
      key: 'state',
      title: t('boxFiles.column.state'),
      width: 112,
      grow: 0,
      cell: ({ state }) => <BoxFileStateBadge state={state} />,
    },
    {
      key: 'filed',
      title: t('boxFiles.column.filed'),
      width: 120,
      grow: 0,
      cell: ({ filed, capacity }) => t('boxFiles.copiesOf', { filed, capacity }),
    },
    {
      key: 'next',
      title: t('boxFiles.column.next'),
      width: 104,
      grow: 0,
      cell: ({ nextFolio }) => nextFolio && showCount(nextFolio),
    },
    {
      key: 'out',
      title: t('boxFiles.column.out'),
      width: 96,
      grow: 0,
      cell: ({ out }) => (out > 0 ? showCount(out) : ''),
    },
    {
      key: 'opened',
      title: t('boxFiles.column.opened'),
      width: 120,
      grow: 0,
      cell: ({ openedOn }) => showDate(openedOn),
    },
  ];
}
