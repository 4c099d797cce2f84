import { Anchor, Button, Table } from '@mantine/core';
import { IconMail, IconScan, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'wouter';
import { purposes } from '../../preload/contract/transmittal-values.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { daysSince, showDate, today } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import itemClasses from './items.module.css';
import classes from './outstanding-page.module.css';
import { withLetters, type Party } from './passages.ts';

/** Every paper that one party has, what went first first. */
export function HeldPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { kind, id } = useParams<{ kind: string; id: string }>();
  const [params] = useSearchParams();
  const purpose = purposes.find((known) => known === params.get('purpose')) ?? 'issue';
  const to: Party = { kind: kind === 'council' ? 'council' : 'person', id };
  const held = useQuery('transmittals.held', { purpose, to });
  const parties = useQuery('transmittals.outstanding', { purpose });
  const name = parties.data?.find((one) => one.to.id === id)?.to.name ?? '';
  return (
    <Page
      title={t('transmittals.outstanding.open', { name })}
      aside={held.data && showCount(held.data.length)}
      back={{
        href: `/agreements/outstanding?purpose=${purpose}`,
        label: t('transmittals.outstanding.title'),
      }}
      acts={
        held.data &&
        held.data.length > 0 && (
          <>
            <IfMay call="transmittals.drawReminders">
              <Button
                variant="default"
                leftSection={<IconMail size={18} aria-hidden />}
                onClick={() => go('/agreements/outstanding/letters', withLetters(purpose, [to]))}
              >
                {t('transmittals.outstanding.letter', { count: 1 })}
              </Button>
            </IfMay>
            <IfMay call="transmittals.scan">
              <Button
                component={Link}
                href={`/agreements/outstanding/collect?kind=${to.kind}&id=${id}`}
                leftSection={<IconScan size={18} aria-hidden />}
              >
                {t('transmittals.byScan')}
              </Button>
            </IfMay>
          </>
        )
      }
    >
      {held.isPending && <Loading />}
      {held.isError && <ErrorState error={held.error} retry={() => void held.refetch()} />}
      {held.data?.length === 0 && <EmptyState icon={IconSend} title={t('transmittals.outstanding.none')} />}
      {held.data && held.data.length > 0 && (
        <Table withTableBorder verticalSpacing={4} className={itemClasses['items'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('transmittals.item.agreement')}</Table.Th>
              <Table.Th>{t('transmittals.item.copy')}</Table.Th>
              <Table.Th>{t('transmittals.item.holder')}</Table.Th>
              <Table.Th>{t('transmittals.item.place')}</Table.Th>
              <Table.Th>{t('transmittals.one')}</Table.Th>
              <Table.Th>{t('transmittals.column.sent')}</Table.Th>
              <Table.Th>{t('transmittals.column.due')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {held.data.map((item) => (
              <Table.Tr key={`${item.transmittalId} ${item.agreementId} ${item.mark}`}>
                <Table.Td>
                  <RecordLink entity="agreement" id={item.agreementId} label={item.number} />
                </Table.Td>
                <Table.Td>{item.mark}</Table.Td>
                <Table.Td>{item.holder}</Table.Td>
                <Table.Td>{item.place}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/agreements/transmittals/${item.transmittalId}`} inherit>
                    {item.transmittal}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  {showDate(item.sentOn)},{' '}
                  {t('transmittals.outstanding.days', { count: daysSince(item.sentOn) })}
                </Table.Td>
                <Table.Td
                  className={item.dueOn !== null && item.dueOn < today() ? (classes['overdue'] ?? '') : ''}
                >
                  {item.dueOn && showDate(item.dueOn)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Page>
  );
}
