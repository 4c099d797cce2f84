import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/use-may.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { CreateTemplateDialog } from './create-template-dialog.tsx';
import { TemplatesTable } from './templates-table.tsx';
import { TextReviews } from './text-reviews.tsx';

/** What agreements are made from, and who has gone through Boxfile's texts. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const list = useQuery('templates.list', {});
  const mayChange = useMay('templates.create') !== 'no';
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t('templates.title')}
      acts={
        mayChange &&
        list.data && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setCreating(true)}>
            {t('templates.create.act')}
          </Button>
        )
      }
    >
      <Text c="dimmed" mb="sm">
        {mayChange ? t('templates.lead') : t('templates.readOnly')}
      </Text>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && <TemplatesTable templates={list.data} />}
      <TextReviews />
      {creating && list.data && (
        <CreateTemplateDialog templates={list.data} from={null} onClose={() => setCreating(false)} />
      )}
    </Page>
  );
}
