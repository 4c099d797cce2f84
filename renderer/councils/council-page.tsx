import { Button, Menu, Space, Text } from '@mantine/core';
import { IconDoorExit, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { Council } from '../../preload/contract/councils.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { keepAgreementFilter, noAgreementFilter } from '../agreements/agreement-filter.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { Page } from '../components/page.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { showPhone } from '../texts/phone-numbers.ts';

/** One office that signs, or one partner: how it is reached and what papers it has. */
export function CouncilPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const council = useQuery('councils.get', { id });
  if (council.data) return <CouncilRecord key={id} council={council.data} />;
  return (
    <Page title={t('councils.one')} back={{ href: '/agreements/councils', label: t('councils.title') }}>
      {council.isError ? (
        <ErrorState error={council.error} retry={() => void council.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function CouncilRecord({ council }: { readonly council: Council }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { id, version, name, closedOn, papers } = council;
  const history = useQuery('councils.history', { id });
  const closing = useCommand('councils.close');

  const turn = async (): Promise<void> => {
    const turned = await closing.run({ id, version, closed: closedOn === null });
    if (turned) showDone(t(turned.closedOn === null ? 'councils.opened' : 'councils.closed', { name }));
  };
  const showPapers = (): void => {
    keepAgreementFilter({ ...noAgreementFilter, councilId: id });
    go('/agreements');
  };
  return (
    <Page
      title={name}
      aside={
        closedOn === null
          ? t(`councils.kind.${council.kind}`)
          : t('councils.closedSince', { date: showDate(closedOn) })
      }
      back={{ href: '/agreements/councils', label: t('councils.title') }}
      acts={
        <IfMay call="councils.update">
          <Button
            component={Link}
            href={`/agreements/councils/${id}/edit`}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            {t('councils.edit')}
          </Button>
          <MoreActs>
            <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={() => void turn()}>
              {closedOn === null ? t('councils.close') : t('councils.open')}
            </Menu.Item>
          </MoreActs>
        </IfMay>
      }
    >
      {closedOn !== null && (
        <Text c="dimmed" mb="sm">
          {t('councils.closeBody')}
        </Text>
      )}
      <Facts
        facts={[
          { label: t('councils.field.kind'), value: t(`councils.kind.${council.kind}`) },
          { label: t('councils.field.stampName'), value: council.stampName },
          {
            label: t('councils.field.place'),
            value: council.place && (
              <RecordLink entity="place" id={council.place.id} label={council.place.path} />
            ),
          },
          { label: t('councils.field.phone'), value: council.phone && showPhone(council.phone) },
          { label: t('councils.field.daysLimit'), value: t('councils.days', { count: council.daysLimit }) },
          {
            label: t('councils.papersThere'),
            value: (
              <Button variant="subtle" size="compact-sm" disabled={papers === 0} onClick={showPapers}>
                {papers === 0 ? t('councils.noPapers') : t('transmittals.send.count', { count: papers })}
              </Button>
            ),
          },
        ]}
      />
      <Space h="lg" />
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
    </Page>
  );
}
