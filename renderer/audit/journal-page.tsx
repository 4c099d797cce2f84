import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { DataTable } from '../components/data-table/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { useEntryWording } from './entry-wording.ts';
import { JournalEntryDialog } from './journal-entry.tsx';
import { JournalExport } from './journal-export.tsx';
import { everything, JournalFilters } from './journal-filters.tsx';
import { journalColumns } from './journal-columns.tsx';
import { useJournal } from './use-journal.ts';

/** Everything that happened in the register, newest first. */
export function JournalPage() {
  const { t } = useTranslation();
  const words = useEntryWording();
  const [filter, setFilter] = useKept('journal.filter', () => everything);
  const [opened, setOpened] = useState<number | null>(null);
  const journal = useJournal(filter);
  const waiting = useQuery('audit.unreviewed', {}).data?.length ?? 0;
  const columns = useMemo(() => journalColumns(t, words), [t, words]);

  return (
    <Page
      title={t('audit.title')}
      aside={
        journal.total !== null && <span role="status">{t('audit.entries', { count: journal.total })}</span>
      }
      body="fill"
      acts={
        <>
          <Button component={Link} href="/journal/review" variant="default">
            {waiting > 0 ? t('audit.review.waiting', { count: waiting }) : t('audit.review.title')}
          </Button>
          <JournalExport filter={filter} />
        </>
      }
    >
      <JournalFilters filter={filter} onChange={setFilter} />
      {journal.rows === null && journal.error === null && <Loading />}
      {journal.error && <ErrorState error={journal.error} retry={journal.retry} />}
      {journal.rows && (
        <DataTable
          name="journal"
          label={t('audit.title')}
          call="audit.rows"
          order={journal.rows}
          columns={columns}
          nameOf={({ sequence }) => t('audit.open', { number: sequence })}
          onOpen={({ sequence }) => setOpened(sequence)}
          onNearEnd={journal.fetchMore}
          empty={<EmptyState icon={IconHistory} title={t('audit.none')} body={t('audit.noneBody')} />}
        />
      )}
      {opened !== null && <JournalEntryDialog sequence={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
