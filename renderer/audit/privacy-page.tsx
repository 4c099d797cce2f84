import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import type { CallOutput } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';

/** How long people's data are kept. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const retention = useQuery('audit.retention', {});
  return (
    <Page title={t('audit.privacy.title')}>
      {retention.isPending && <Loading />}
      {retention.isError && <ErrorState error={retention.error} retry={() => void retention.refetch()} />}
      {retention.data && <Years key={retention.data.version} retention={retention.data} />}
    </Page>
  );
}

function Years({ retention }: { readonly retention: CallOutput<'audit.retention'> }) {
  const { t } = useTranslation();
  const role = useQuery('settings.status', {}).data?.person?.role;
  const [years, setYears] = useState<string | number>(retention.years);
  const saving = useCommand('audit.setRetention');
  const mayChange = role === 'administrator';
  const wanted = Number(years);
  const save = async (): Promise<void> => {
    if (await saving.run({ version: retention.version, years: wanted })) showDone(t('audit.privacy.saved'));
  };
  return (
    <Stack gap="md" maw={420}>
      <NumberInput
        label={t('audit.privacy.years')}
        description={t('audit.privacy.yearsHint')}
        min={1}
        max={99}
        clampBehavior="strict"
        allowDecimal={false}
        readOnly={!mayChange}
        value={years}
        onChange={setYears}
      />
      {mayChange && (
        <Group>
          <Button
            loading={saving.running}
            disabled={wanted === retention.years || !Number.isInteger(wanted) || wanted < 1}
            onClick={() => void save()}
          >
            {t('common.save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
