import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalRow } from '../../preload/contract/audit.ts';
import { reviewers } from '../../preload/contract/endpoint.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { showInstant } from '../texts/dates.ts';
import { useEntryWording } from './entry-wording.ts';
import { JournalEntryDialog } from './journal-entry.tsx';

/** Acts that people took beyond their role, with their reasons, until somebody else has looked them through. */
export function ReviewPage() {
  const { t } = useTranslation();
  const acts = useQuery('audit.unreviewed', {});
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <Page title={t('audit.review.title')} back={{ href: '/journal', label: t('audit.title') }}>
      {acts.isPending && <Loading />}
      {acts.isError && <ErrorState error={acts.error} retry={() => void acts.refetch()} />}
      {acts.data?.length === 0 && (
        <EmptyState icon={IconChecks} title={t('audit.review.none')} body={t('audit.review.noneBody')} />
      )}
      {acts.data && acts.data.length > 0 && (
        <Stack gap="sm" maw={760}>
          <Text c="dimmed">{t('audit.review.lead')}</Text>
          {acts.data.map((act) => (
            <Act key={act.sequence} act={act} onOpen={() => setOpened(act.sequence)} />
          ))}
        </Stack>
      )}
      {opened !== null && <JournalEntryDialog sequence={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function Act({ act, onOpen }: { readonly act: JournalRow; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const words = useEntryWording();
  const person = useQuery('settings.status', {}).data?.person;
  const reviewing = useCommand('audit.review');
  const own = person?.name === act.account;
  const mayReview = person !== null && person !== undefined && reviewers.includes(person.role);

  const review = async (): Promise<void> => {
    if (await reviewing.run({ sequence: act.sequence })) showDone(t('audit.review.done'));
  };
  return (
    <Card withBorder padding="sm">
      <Text fw={600}>{words.sentence(act)}</Text>
      <Text>{act.reason}</Text>
      <Text size="xs" c="dimmed">
        {t('common.history.by', { when: showInstant(act.at), account: act.account })}
      </Text>
      <Group gap="xs" mt="xs">
        {mayReview && !own && (
          <Button size="xs" loading={reviewing.running} onClick={() => void review()}>
            {t('audit.review.act')}
          </Button>
        )}
        {own && (
          <Text size="sm" c="dimmed">
            {t('audit.review.own')}
          </Text>
        )}
        <Button size="xs" variant="default" onClick={onOpen}>
          {t('audit.open', { number: act.sequence })}
        </Button>
      </Group>
    </Card>
  );
}
