import { Button } from '@mantine/core';
import { IconFolderPlus, IconFolders } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { BoxFileState } from '../../preload/contract/box-files.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useKept } from '../api/kept.ts';
import { useQuery } from '../api/use-query.ts';
import { ChoiceFilter } from '../components/choice-filter.tsx';
import { DataTable } from '../components/data-table/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { TextFilter } from '../components/text-filter.tsx';
import { showCount } from '../texts/identifiers.ts';
import { BoxFileForm } from './box-file-form.tsx';
import { boxFileColumns } from './box-file-columns.tsx';
import { boxFilePath } from './paths.ts';

const states: readonly BoxFileState[] = ['open', 'full', 'closed'];

/** The box files of the office and how full each is. */
export function BoxFilesPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useKept('boxFiles.text', () => '');
  const [chosen, setChosen] = useKept<BoxFileState[]>('boxFiles.states', () => []);
  const [adding, setAdding] = useState(false);
  const list = useQuery('boxFiles.list', { text, states: chosen }, { keepPrevious: true });
  const columns = useMemo(() => boxFileColumns(t), [t]);
  const filtered = text !== '' || chosen.length > 0;

  return (
    <Page
      title={t('boxFiles.title')}
      aside={list.data && <span role="status">{showCount(list.data.total)}</span>}
      body="fill"
      acts={
        <>
          <Button component={Link} href="/agreements/box-files/taken-out" variant="default">
            {t('boxFiles.loans.title')}
          </Button>
          <IfMay call="boxFiles.create">
            <Button leftSection={<IconFolderPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              {t('boxFiles.add')}
            </Button>
          </IfMay>
        </>
      }
    >
      <FilterBar
        active={filtered}
        onClear={() => {
          setText('');
          setChosen([]);
        }}
      >
        <TextFilter label={t('boxFiles.find')} value={text} onChange={setText} />
        <ChoiceFilter
          label={t('boxFiles.column.state')}
          choices={states.map((value) => ({ value, label: t(`boxFiles.state.${value}`) }))}
          value={chosen}
          onChange={setChosen}
        />
      </FilterBar>
      {list.isPending && <Loading />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <DataTable
          name="boxFiles"
          label={t('boxFiles.title')}
          call="boxFiles.rows"
          order={list.data.rows}
          columns={columns}
          nameOf={({ number }) => number}
          onOpen={({ id }) => go(boxFilePath(id))}
          empty={
            <EmptyState
              icon={IconFolders}
              title={filtered ? t('boxFiles.noneFound') : t('boxFiles.none')}
              body={filtered ? t('boxFiles.noneFoundBody') : t('boxFiles.noneBody')}
            />
          }
        />
      )}
      {adding && (
        <BoxFileForm
          boxFile={null}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => go(boxFilePath(id))}
        />
      )}
    </Page>
  );
}
