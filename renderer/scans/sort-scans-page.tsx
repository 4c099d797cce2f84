import { Button, Checkbox, SegmentedControl, Text } from '@mantine/core';
import { IconFileImport, IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { PutAwayPages } from './put-away-pages.tsx';
import classes from './scans.module.css';
import { SortingOutcome } from './sorting-outcome.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useSorting } from './use-sorting.ts';
import { WaitingPages } from './waiting-pages.tsx';

/** Sorts scanned papers to their agreements, and by hand those that nobody could tell. */
export function SortScansPage() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'pages' | 'blank' | 'put-away'>('pages');
  const what = shown === 'blank' ? 'blank' : 'pages';
  const sorting = useSorting();
  const waiting = useQuery('scans.waiting', { what, after: null }, { keepPrevious: true });
  const putAway = useQuery('scans.putAway', {});
  const over = useDroppedFiles((files, left) => {
    if (left > 0) showDone(t('scans.sort.dropLeft', { count: left }));
    void sorting.sort(files.map(({ token }) => token));
  }, !sorting.running);
  const { pages: found = [], total = 0, blank = 0 } = waiting.data ?? {};
  const isPutAway = shown === 'put-away';
  const pages = isPutAway ? [] : found;
  const away = putAway.data?.total ?? 0;
  return (
    <Page
      title={t('scans.sort.title')}
      aside={waiting.data && t('scans.sort.count', { count: total })}
      acts={
        <>
          <Checkbox
            size="xs"
            label={t('scans.sort.keepOriginals')}
            title={t('scans.sort.keepOriginalsHint')}
            checked={sorting.keepOriginals}
            disabled={sorting.running}
            onChange={(event) => sorting.setKeepOriginals(event.currentTarget.checked)}
          />
          <Button
            leftSection={<IconFileImport size={18} aria-hidden />}
            disabled={sorting.running}
            onClick={() => void sorting.choose()}
          >
            {t('scans.sort.choose')}
          </Button>
        </>
      }
      body="fill"
    >
      {over && (
        <div className={classes['drop']} role="status">
          {t('scans.sort.dropNow')}
        </div>
      )}
      <SortingOutcome sorting={sorting} />
      {(blank > 0 || away > 0 || shown !== 'pages') && (
        <div>
          <SegmentedControl
            size="xs"
            aria-label={t('scans.sort.show')}
            data={[
              { value: 'pages', label: `${t('scans.sort.pages')} (${total})` },
              { value: 'blank', label: `${t('scans.sort.blanks')} (${blank})` },
              { value: 'put-away', label: `${t('scans.putAway.title')} (${away})` },
            ]}
            value={shown}
            onChange={setShown}
          />
        </div>
      )}
      {what === 'blank' && pages.length > 0 && <Text size="sm">{t('scans.sort.blanksHint')}</Text>}
      {waiting.isError && <ErrorState error={waiting.error} retry={() => void waiting.refetch()} />}
      {waiting.isPending && <Loading />}
      {isPutAway && putAway.data && <PutAwayPages {...putAway.data} />}
      {waiting.data && !isPutAway && pages.length === 0 && !sorting.running && (
        <EmptyState icon={IconFiles} title={t('scans.sort.none')} body={t('scans.sort.noneHint')}>
          <Text c="dimmed">{t('scans.sort.drop')}</Text>
        </EmptyState>
      )}
      {pages.length > 0 && (
        <WaitingPages
          key={what}
          pages={pages}
          total={what === 'pages' ? total : blank}
          allAtOnce={what === 'blank'}
        />
      )}
    </Page>
  );
}
