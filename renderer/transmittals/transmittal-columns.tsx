import type { TFunction } from 'i18next';
import type { TransmittalRow } from '../../preload/contract/transmittals.ts';
import type { Column } from '../components/data-table/columns.ts';
import { showDate } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import { TransmittalStateBadge } from './transmittal-state.tsx';

export function transmittalColumns(t: TFunction): readonly Column<TransmittalRow>[] {
  return [
    {
      key: 'number',
      title: t('transmittals.column.number'),
      width: 96,
      grow: 0,
      fixed: true,
      cell: ({ number }) => number,
    },
    {
      key: 'state',
      title: t('transmittals.column.state'),
      width: 120,
      grow: 0,
      cell: ({ state }) => <TransmittalStateBadge state={state} />,
    },
    {
      key: 'purpose',
      title: t('transmittals.column.purpose'),
      width: 136,
      grow: 0,
      cell: ({ purpose }) => t(`transmittals.purpose.${purpose}`),
    },
    { key: 'to', title: t('transmittals.column.to'), width: 220, grow: 2, cell: ({ to }) => to.name },
    {
      key: 'sent',
      title: t('transmittals.column.sent'),
      width: 112,
      grow: 0,
      cell: ({ sentOn }) => showDate(sentOn),
    },
    {
      key: 'due',
      title: t('transmittals.column.due'),
      width: 112,
      grow: 0,
      cell: ({ dueOn }) => dueOn && showDate(dueOn),
    },
    {
      key: 'copies',
      title: t('transmittals.column.copies'),
      width: 80,
      grow: 0,
      align: 'right',
      cell: ({ copies }) => showCount(copies),
    },
    {
      key: 'out',
      title: t('transmittals.column.out'),
      width: 80,
      grow: 0,
      align: 'right',
      cell: ({ out }) => showCount(out),
    },
    {
      key: 'carriedBy',
      title: t('transmittals.column.carriedBy'),
      width: 140,
      cell: ({ carriedBy }) => carriedBy,
    },
  ];
}
