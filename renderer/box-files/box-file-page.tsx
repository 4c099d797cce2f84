import { Button, Menu, Space, Text } from '@mantine/core';
import {
  IconArchive,
  IconCopy,
  IconFileText,
  IconFolderOpen,
  IconPencil,
  IconTag,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { BoxFile } from '../../preload/contract/box-files.ts';
import { IfMay } from '../accounts/if-may.tsx';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { confirm } from '../components/confirm.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { Facts } from '../components/facts.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Loading } from '../components/loading.tsx';
import { MoreActs } from '../components/more-acts.tsx';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import { BoxFileForm } from './box-file-form.tsx';
import { BoxFileStateBadge } from './box-file-state.tsx';
import { FilingPanel } from './filing-panel.tsx';
import { FolioTable } from './folio-table.tsx';
import { boxFilePath } from './paths.ts';

/** One box file: what lies in it, filing, and what is printed for it. */
export function BoxFilePage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const boxFile = useQuery('boxFiles.get', { id });
  const back = { href: '/agreements/box-files', label: t('boxFiles.title') };
  if (boxFile.data) return <BoxFileRecord key={id} boxFile={boxFile.data} back={back} />;
  return (
    <Page title={t('boxFiles.one')} back={back}>
      {boxFile.isError ? (
        <ErrorState error={boxFile.error} retry={() => void boxFile.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

interface Props {
  readonly boxFile: BoxFile;
  readonly back: { readonly href: string; readonly label: string };
}

function BoxFileRecord({ boxFile, back }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [editing, setEditing] = useState(false);
  const mayFile = useMay('boxFiles.file') !== 'no';
  const contents = useQuery('boxFiles.contents', { id: boxFile.id });
  const history = useQuery('boxFiles.history', { id: boxFile.id });
  const closing = useCommand('boxFiles.setClosed');
  const { id, version, number, closedOn } = boxFile;
  const page = boxFilePath(id);

  const setClosed = async (closed: boolean): Promise<void> => {
    const sure =
      !closed ||
      (await confirm({
        title: t('boxFiles.closing.title', { number }),
        body: t('boxFiles.closing.body'),
        act: t('boxFiles.acts.close'),
      }));
    if (!sure || !(await closing.run({ id, version, closed }))) return;
    showDone(t(closed ? 'boxFiles.closing.done' : 'boxFiles.closing.reopened', { number }));
  };

  return (
    <Page
      title={t('boxFiles.numbered', { number })}
      aside={<BoxFileStateBadge state={boxFile.state} />}
      back={back}
      acts={
        <>
          <IfMay call="boxFiles.drawContents">
            <Button
              component={Link}
              href={`${page}/contents`}
              variant="default"
              leftSection={<IconFileText size={18} aria-hidden />}
            >
              {t('boxFiles.acts.contents')}
            </Button>
            <Button
              component={Link}
              href={`${page}/spine`}
              variant="default"
              leftSection={<IconTag size={18} aria-hidden />}
            >
              {t('boxFiles.acts.spine')}
            </Button>
          </IfMay>
          <MoreActs>
            <IfMay call="stampedCopies.draw">
              <Menu.Item
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={() => go(`${page}/stamped-copies`)}
              >
                {t('boxFiles.acts.copies')}
              </Menu.Item>
            </IfMay>
            <IfMay call="boxFiles.update">
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
                {t('boxFiles.acts.edit')}
              </Menu.Item>
            </IfMay>
            <IfMay call="boxFiles.setClosed">
              {closedOn === null ? (
                <Menu.Item
                  leftSection={<IconArchive size={16} aria-hidden />}
                  onClick={() => void setClosed(true)}
                >
                  {t('boxFiles.acts.close')}
                </Menu.Item>
              ) : (
                <Menu.Item
                  leftSection={<IconFolderOpen size={16} aria-hidden />}
                  onClick={() => void setClosed(false)}
                >
                  {t('boxFiles.acts.reopen')}
                </Menu.Item>
              )}
            </IfMay>
          </MoreActs>
        </>
      }
    >
      <BoxFileFacts boxFile={boxFile} />
      <Space h="lg" />
      {mayFile && <FilingPanel boxFile={boxFile} />}
      <Section title={t('boxFiles.contents.title')}>
        {contents.isPending && <Loading />}
        {contents.isError && <ErrorState error={contents.error} retry={() => void contents.refetch()} />}
        {contents.data?.length === 0 && <Text c="dimmed">{t('boxFiles.contents.none')}</Text>}
        {contents.data && contents.data.length > 0 && <FolioTable boxFile={id} folios={contents.data} />}
      </Section>
      <Section title={t('common.history.title')}>
        {history.isError && <ErrorState error={history.error} retry={() => void history.refetch()} />}
        {history.data && <HistoryList entries={history.data} />}
      </Section>
      {editing && <BoxFileForm boxFile={boxFile} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function BoxFileFacts({ boxFile }: { readonly boxFile: BoxFile }) {
  const { t } = useTranslation();
  const { title, filed, capacity, nextFolio, out, openedOn, closedOn } = boxFile;
  return (
    <Facts
      facts={[
        { label: t('boxFiles.fact.title'), value: title },
        { label: t('boxFiles.fact.copies'), value: t('boxFiles.copiesOf', { filed, capacity }) },
        {
          label: t('boxFiles.fact.next'),
          value: nextFolio === null ? t('boxFiles.fact.noneFree') : showCount(nextFolio),
        },
        { label: t('boxFiles.fact.out'), value: showCount(out) },
        { label: t('boxFiles.fact.opened'), value: showDate(openedOn) },
        ...(closedOn === null ? [] : [{ label: t('boxFiles.fact.closed'), value: showDate(closedOn) }]),
      ]}
    />
  );
}
