import type { TFunction } from 'i18next';
import type { AgreementRow } from '../../preload/contract/agreements.ts';
import type { Column } from '../components/data-table/columns.ts';
import { showDate, showInstant } from '../texts/dates.ts';
import { AgreementStateBadge } from './agreement-state.tsx';
import { copiesWords } from './copy-words.ts';

export function agreementColumns(t: TFunction): readonly Column<AgreementRow>[] {
  return [
    {
      key: 'number',
      title: t('agreements.column.number'),
      width: 144,
      grow: 0,
      fixed: true,
      cell: ({ number, revision }) =>
        revision > 1 ? t('agreements.numberWithRevision', { number, revision }) : number,
    },
    {
      key: 'state',
      title: t('agreements.column.state'),
      width: 120,
      grow: 0,
      cell: ({ state }) => <AgreementStateBadge state={state} />,
    },
    {
      key: 'holder',
      title: t('agreements.column.holder'),
      width: 160,
      grow: 2,
      cell: ({ holderName }) => holderName,
    },
    {
      key: 'place',
      title: t('agreements.column.place'),
      width: 160,
      grow: 2,
      cell: ({ placePath }) => placePath,
    },
    {
      key: 'supervisor',
      title: t('agreements.column.supervisor'),
      width: 140,
      extra: true,
      cell: ({ supervisorName }) => supervisorName,
    },
    {
      key: 'model',
      title: t('agreements.column.model'),
      width: 120,
      extra: true,
      cell: ({ model }) => model,
    },
    {
      key: 'copies',
      title: t('agreements.column.copies'),
      width: 168,
      cell: ({ copies }) => copiesWords(copies, t),
    },
    {
      key: 'drafted',
      title: t('agreements.column.drafted'),
      width: 112,
      grow: 0,
      cell: ({ draftedOn }) => showDate(draftedOn),
    },
    {
      key: 'printed',
      title: t('agreements.column.printed'),
      width: 152,
      grow: 0,
      cell: ({ printedAt }) => (printedAt ? showInstant(printedAt) : ''),
    },
  ];
}
