import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { usePrintSubject } from '../documents/use-print-subject.ts';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { labelsBrought } from './brought-labels.ts';
import { LabelChoices } from './label-choices.tsx';
import type { LabelRun } from './label-run.ts';
import { sheetsNeeded } from './sheet-geometry.ts';

type Props = CallOutput<'labels.sheets'> & { readonly printers: CallOutput<'printing.printers'> };

/** Everything about a run of labels, beside the labels themselves. */
export function LabelDesk({ sheets, preferred, content, printers }: Props) {
  const { t } = useTranslation();
  const subject = usePrintSubject();
  const [given] = useState(labelsBrought);
  const [run, setRun] = useState<LabelRun>(() => ({
    kind: given?.kind ?? 'device-back',
    sheet: given?.sheet ?? preferred['device-back'],
    start: 1,
    copies: given?.copies ?? 1,
    printer: printers.last.labels ?? printers.printers.find(({ isDefault }) => isDefault)?.name ?? '',
  }));
  const [shown, setShown] = useState<'labels' | 'test'>('labels');
  const labels = useStartedJob('labels.draw');
  const test = useStartedJob('labels.drawTestPage');
  const sheet = sheets.find(({ id }) => id === run.sheet) ?? sheets[0];
  const { offset, dpi } = printers.printers.find(({ name }) => name === run.printer) ?? printers.elsewhere;
  const order = { selection: subject.selection, kind: run.kind, sheet: run.sheet, dpi };
  const look = useQuery('labels.look', order, { keepPrevious: true });
  const drawing = shown === 'labels' ? labels : test;
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;

  if (!sheet) {
    return (
      <Page title={t('labels.title')}>
        <EmptyState icon={IconAlertTriangle} title={t('labels.noSheets')} />
      </Page>
    );
  }
  const count = (look.data?.count ?? subject.count ?? 0) * run.copies;
  const forget = (): void => {
    labels.reset();
    test.reset();
  };
  /** What was drawn no longer holds once a choice differs. */
  const change = (changes: Partial<LabelRun>): void => {
    const begins = changes.kind === undefined ? changes : { sheet: preferred[changes.kind], ...changes };
    setRun({ ...run, ...(begins.sheet === undefined ? {} : { start: 1 }), ...begins });
    forget();
  };
  const drawLabels = (): void => {
    setShown('labels');
    void labels.start({ ...order, start: run.start, copies: run.copies, offset });
  };
  const drawTest = (): void => {
    setShown('test');
    void test.start({ sheet: sheet.id, offset });
  };

  return (
    <Page
      title={t('labels.title')}
      aside={t('labels.aside', { count, sheets: sheetsNeeded(sheet, count, run.start) })}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <LabelChoices
            subject={subject}
            sheets={sheets}
            sheet={sheet}
            run={run}
            count={count}
            content={content}
            printers={printers}
            look={look.data}
            onForget={forget}
            onChange={change}
            onTest={drawTest}
            testing={test.running}
          />
        }
        act={
          <Button
            fullWidth
            variant={document && shown === 'labels' ? 'default' : 'filled'}
            onClick={drawLabels}
            disabled={count === 0 || (look.data?.problem ?? null) !== null}
            loading={labels.running}
          >
            {t('labels.draw', { count })}
          </Button>
        }
      >
        <DrawnDocument
          drawing={drawing}
          label={shown === 'labels' ? t('labels.drawing') : t('labels.drawingTest')}
          retry={shown === 'labels' ? drawLabels : drawTest}
        >
          {t('labels.before')}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}
