import { Anchor, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { Page } from '../components/page.tsx';
import { useStartedJob, type JobCall } from '../jobs/use-started-job.ts';
import { DocumentButtons } from './document-buttons.tsx';
import { DrawnDocument } from './drawn-document.tsx';
import { PrintLayout } from './print-layout.tsx';

interface Props<N extends JobCall> {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly call: N;
  /** What is drawn. */
  readonly pdf: CallInput<N>;
  readonly pdfAct: string;
  /** The same as a file for machines, where there is one: the name suggested for it, and what is asked for a target. */
  readonly file?: {
    readonly act: string;
    readonly format: 'xlsx' | 'json';
    /** Without its ending. */
    readonly name: string;
    readonly input: (target: string) => CallInput<N>;
  };
  /** What the report is about, and what can be set. */
  readonly settings: ReactNode;
  readonly before: string;
}

/** A report: drawn to be looked at and printed, or saved for machines. */
export function DrawnReport<N extends JobCall>(props: Props<N>) {
  const { title, back, call, pdf, pdfAct, file, settings, before } = props;
  const { t } = useTranslation();
  const drawing = useStartedJob(call);
  const choosing = useCommand('files.chooseSave');
  const revealing = useCommand('files.reveal');
  const result = drawing.job?.state === 'done' ? drawing.job.result : null;
  const document = result?.kind === 'document' ? result : null;
  const saved = result?.kind === 'file' ? result : null;
  const draw = (): void => void drawing.start(pdf);

  const save = async (): Promise<void> => {
    if (!file) return;
    const { format, name, input } = file;
    const suggestedName = `${name.replace(/\s+/g, '-')}.${format}`;
    const target = await choosing.run({ suggestedName, format });
    if (target) await drawing.start(input(target.token));
  };
  return (
    <Page
      title={title}
      back={back}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <>
            {settings}
            {saved && (
              <Text role="status">
                {t('audit.export.done', { file: saved.fileName })}{' '}
                <Anchor component="button" inherit onClick={() => void revealing.run({ file: saved.file })}>
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
              {pdfAct}
            </Button>
            {file && (
              <Button
                fullWidth
                mt="xs"
                variant="default"
                onClick={() => void save()}
                disabled={drawing.running}
                loading={choosing.running}
              >
                {file.act}
              </Button>
            )}
          </>
        }
      >
        <DrawnDocument drawing={drawing} label={title} retry={draw}>
          {before}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}
