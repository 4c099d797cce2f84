import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { PrintSubjectField } from '../documents/print-subject-field.tsx';
import { usePrintSubject } from '../documents/use-print-subject.ts';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { OffsetFields } from './offset-fields.tsx';
import { sheetsNeeded } from './sheet-geometry.ts';
import { SheetField } from './sheet-field.tsx';
import { SheetPicture } from './sheet-picture.tsx';

/** Everything about a run of labels, beside the labels themselves. */
export function LabelDesk({ sheets, preferred, offset: kept }: CallOutput<'labels.sheets'>) {
  const { t } = useTranslation();
  const subject = usePrintSubject();
  const [sheet, setSheet] = useState(() => sheets.find(({ id }) => id === preferred) ?? sheets[0]);
  const [start, setStart] = useState(1);
  const [offset, setOffset] = useState(kept);
  const [shown, setShown] = useState<'labels' | 'test'>('labels');
  const labels = useStartedJob('labels.draw');
  const test = useStartedJob('labels.drawTestPage');
  const drawing = shown === 'labels' ? labels : test;
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;

  if (!sheet) {
    return (
      <Page title={t('labels.title')}>
        <EmptyState icon={IconAlertTriangle} title={t('labels.noSheets')} />
      </Page>
    );
  }
  const count = subject.count ?? 0;
  const forget = (): void => {
    labels.reset();
    test.reset();
  };
  /** What was drawn no longer holds once a setting differs. */
  const changing =
    <V,>(set: (value: V) => void) =>
    (value: V): void => {
      set(value);
      forget();
    };
  const drawLabels = (): void => {
    setShown('labels');
    void labels.start({ selection: subject.selection, sheet: sheet.id, start, offset });
  };
  const drawTest = (): void => {
    setShown('test');
    void test.start({ sheet: sheet.id, offset });
  };

  return (
    <Page
      title={t('labels.title')}
      aside={t('labels.aside', { count, sheets: sheetsNeeded(sheet, count, start) })}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <>
            <PrintSubjectField subject={subject} onChange={forget} />
            <SheetField
              sheets={sheets}
              value={sheet}
              onChange={changing((next) => {
                setSheet(next);
                setStart(1);
              })}
            />
            <div>
              <Text fw={500} mb={4}>
                {t('labels.start')}
              </Text>
              <SheetPicture sheet={sheet} start={start} count={count} onStart={changing(setStart)} />
              <Text size="xs" c="dimmed" mt={4}>
                {t('labels.startAdvice')}
              </Text>
            </div>
            <OffsetFields value={offset} onChange={changing(setOffset)} />
            <div>
              <Button variant="default" onClick={drawTest} loading={test.running}>
                {t('labels.testPage')}
              </Button>
              <Text size="xs" c="dimmed" mt={4}>
                {t('labels.testPageAdvice')}
              </Text>
            </div>
          </>
        }
        act={
          <Button
            fullWidth
            variant={document && shown === 'labels' ? 'default' : 'filled'}
            onClick={drawLabels}
            disabled={count === 0}
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
