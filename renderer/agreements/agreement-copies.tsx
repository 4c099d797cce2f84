import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../preload/contract/register.ts';
import { showDate } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import type { CopyState, Custodian, Destination } from './copy-words.ts';

/** The paper copies of an agreement: whose each is, how far it has come, where it is now. */
export function AgreementCopies({ copies }: { readonly copies: Agreement['copies'] }) {
  const { t } = useTranslation();
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('agreements.copy.copy')}</Table.Th>
          <Table.Th>{t('agreements.copy.endPlace')}</Table.Th>
          <Table.Th>{t('agreements.copy.state')}</Table.Th>
          <Table.Th>{t('agreements.copy.where')}</Table.Th>
          <Table.Th>{t('agreements.copy.since')}</Table.Th>
          <Table.Th ta="right">{t('agreements.copy.prints')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {copies.map((copy) => (
          <Table.Tr key={copy.mark}>
            <Table.Th scope="row">{t('agreements.copy.mark', { mark: copy.mark })}</Table.Th>
            <Table.Td>{t(`agreements.destination.${copy.destination as Destination}`)}</Table.Td>
            <Table.Td>{t(`agreements.copyState.${copy.state as CopyState}`)}</Table.Td>
            <Table.Td>{t(`agreements.custodian.${copy.custodian as Custodian}`)}</Table.Td>
            <Table.Td>{showDate(copy.since)}</Table.Td>
            <Table.Td ta="right">{showCount(copy.prints)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
