import { Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { recordPath } from '../layout/paths.ts';
import { today } from '../texts/dates.ts';

/** Everything held about one person, to be looked at, printed, or saved for machines. */
export function PersonReportPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const person = useQuery('people.get', { id });
  const drawing = useStartedJob('people.report');
  const choosing = useCommand('files.chooseSave');
  const revealing = useCommand('files.reveal');
  const result = drawing.job?.state === 'done' ? drawing.job.result : null;
  const document = result?.kind === 'document' ? result : null;
  const file = result?.kind === 'file' ? result : null;
  const name = person.data?.fullName ?? '';
  const title = t('people.report.title', { name });
  const draw = (): void => void drawing.start({ format: 'pdf', id });

  const save = async (): Promise<void> => {
    const suggestedName = t('people.report.fileName', {
      code: id.slice(-6).toUpperCase(),
      date: today(),
      ending: 'json',
    });
    const target = await choosing.run({ suggestedName, format: 'json' });
    if (target) await drawing.start({ format: 'json', id, target: target.token });
  };
  return (
    <Page
      title={title}
      back={{ href: recordPath('person', id), label: name }}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <>
            <Text>{t('people.report.body')}</Text>
            {file && (
              <Text role="status">
                {t('audit.export.done', { file: file.fileName })}{' '}
                <Anchor component="button" inherit onClick={() => void revealing.run({ file: file.file })}>
                  {t('jobs.reveal')}
                </Anchor>
              </Text>
            )}
          </>
        }
        act={
          <>
            <Button
              fullWidth
              variant={document ? 'default' : 'filled'}
              onClick={draw}
              loading={drawing.running}
            >
              {t('people.report.preview')}
            </Button>
            <Button
              fullWidth
              mt="xs"
              variant="default"
              onClick={() => void save()}
              disabled={drawing.running}
              loading={choosing.running}
            >
              {t('people.report.json')}
            </Button>
          </>
        }
      >
        <DrawnDocument drawing={drawing} label={title} retry={draw}>
          {t('people.report.body')}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}
