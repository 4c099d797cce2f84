import { Anchor, Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Outstanding } from '../../preload/contract/transmittals.ts';
import { daysSince, showDate } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import classes from './outstanding-page.module.css';

interface Props {
  readonly outstanding: Outstanding;
  readonly ticked: boolean;
  readonly onTick: () => void;
}

/** What one party has, by age. */
export function OutstandingLine({ outstanding, ticked, onTick }: Props) {
  const { t } = useTranslation();
  const { purpose, to, agreements, copies, overdue, oldest, ages } = outstanding;
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={t('common.table.selectRow', { name: to.name })}
          checked={ticked}
          onChange={onTick}
        />
      </Table.Td>
      <Table.Td>
        <Anchor
          component={Link}
          href={`/agreements/outstanding/${to.kind}/${to.id}?purpose=${purpose}`}
          inherit
        >
          {to.name}
        </Anchor>
      </Table.Td>
      <Table.Td ta="right">{showCount(agreements)}</Table.Td>
      <Table.Td ta="right">{showCount(copies)}</Table.Td>
      <Table.Td ta="right" className={overdue > 0 ? (classes['overdue'] ?? '') : ''}>
        {showCount(overdue)}
      </Table.Td>
      <Table.Td>
        {showDate(oldest)}, {t('transmittals.outstanding.days', { count: daysSince(oldest) })}
      </Table.Td>
      {ages.map((count, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an age is its place in the list
        <Table.Td key={index} ta="right">
          {count === 0 ? '' : showCount(count)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
