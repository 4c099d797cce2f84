import type { TFunction } from 'i18next';
import type { Claim } from '../../preload/contract/allowances.ts';
import type { Column } from '../components/data-table/columns.ts';
import { showDate } from '../texts/dates.ts';
import { showMoney } from '../texts/money.ts';
import { ClaimStateBadge } from './claim-state.tsx';

export function claimColumns(t: TFunction): readonly Column<Claim>[] {
  return [
    {
      key: 'number',
      title: t('allowances.column.number'),
      width: 120,
      grow: 0,
      fixed: true,
      cell: ({ number }) => number,
    },
    {
      key: 'holder',
      title: t('allowances.column.holder'),
      width: 160,
      grow: 2,
      cell: ({ holder }) => holder.name,
    },
    {
      key: 'period',
      title: t('allowances.column.period'),
      width: 200,
      grow: 0,
      cell: ({ from, until }) => t('allowances.period', { from: showDate(from), until: showDate(until) }),
    },
    {
      key: 'amount',
      title: t('allowances.column.amount'),
      width: 120,
      grow: 0,
      align: 'right',
      cell: ({ amount, currency }) => showMoney(amount, currency),
    },
    {
      key: 'state',
      title: t('allowances.column.state'),
      width: 176,
      grow: 0,
      cell: ({ state }) => <ClaimStateBadge state={state} />,
    },
    {
      key: 'submitted',
      title: t('allowances.column.submitted'),
      width: 112,
      grow: 0,
      cell: ({ submittedOn }) => showDate(submittedOn),
    },
    {
      key: 'supervisor',
      title: t('allowances.column.supervisor'),
      width: 140,
      extra: true,
      cell: ({ supervisor }) => supervisor,
    },
    {
      key: 'enteredBy',
      title: t('allowances.column.enteredBy'),
      width: 120,
      extra: true,
      cell: ({ enteredBy }) => enteredBy,
    },
    {
      key: 'paid',
      title: t('allowances.column.paid'),
      width: 112,
      grow: 0,
      cell: ({ paidOn }) => (paidOn ? showDate(paidOn) : ''),
    },
  ];
}
