import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconQrcode, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintingEntry } from '../../preload/contract/printing.ts';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { PrintAgain } from './print-again.tsx';
import { PrintedLabelsTable } from './printed-labels-table.tsx';

/** Milliseconds without a key before what is typed is looked for. */
const pause = 200;

/** Who printed which label when, and the way to print one of them again. */
export function PrintedLabelsPage() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [looked] = useDebouncedValue(text.trim(), pause);
  /** The oldest rows of the pages already seen; the last one is where the page shown begins. */
  const [before, setBefore] = useState<readonly number[]>([]);
  const [again, setAgain] = useState<PrintingEntry | null>(null);
  const log = useQuery(
    'printing.log',
    { kinds: ['labels'], text: looked, before: before.at(-1) ?? null },
    { keepPrevious: true },
  );
  const entries = log.data?.entries ?? [];
  const oldest = entries.at(-1)?.row;
  return (
    <Page title={t('labels.log.title')}>
      <TextInput
        w={280}
        mb="sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={t('labels.log.find')}
        aria-label={t('labels.log.find')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setBefore([]);
        }}
      />
      {log.isPending && <Loading />}
      {log.isError && <ErrorState error={log.error} retry={() => void log.refetch()} />}
      {log.data && entries.length === 0 && (
        <EmptyState
          icon={IconQrcode}
          title={t(looked === '' ? 'labels.log.empty' : 'labels.log.nothing')}
          {...(looked === '' && { body: t('labels.log.emptyBody') })}
        />
      )}
      {entries.length > 0 && <PrintedLabelsTable entries={entries} onAgain={setAgain} />}
      {log.data?.more && oldest !== undefined && (
        <Button mt="sm" variant="default" onClick={() => setBefore([...before, oldest])}>
          {t('labels.log.older')}
        </Button>
      )}
      {again && <PrintAgain printing={again} onClose={() => setAgain(null)} />}
    </Page>
  );
}
