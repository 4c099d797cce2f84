import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { boxFilePath } from './paths.ts';

/** Prints the list that lies in front of a box file's papers. */
export function ContentsPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const boxFile = useQuery('boxFiles.get', { id });
  const drawing = useStartedJob('boxFiles.drawContents');
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;
  const number = boxFile.data?.number ?? '';
  const draw = (): void => void drawing.start({ id });
  return (
    <Page
      title={t('boxFiles.print.contentsTitle', { number })}
      back={{ href: boxFilePath(id), label: t('boxFiles.numbered', { number }) }}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <>
            <Text>{boxFile.data?.title}</Text>
          </>
        }
        act={
          <Button
            fullWidth
            variant={document ? 'default' : 'filled'}
            onClick={draw}
            loading={drawing.running}
          >
            {t('boxFiles.print.draw')}
          </Button>
        }
      >
        <DrawnDocument drawing={drawing} label={t('boxFiles.acts.contents')} retry={draw}>
          {t('boxFiles.print.before')}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}
