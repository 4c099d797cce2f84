import { Button, NativeSelect, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { SpineSheet } from '../../preload/contract/box-files.ts';
import { useQuery } from '../api/use-query.ts';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { boxFilePath } from './paths.ts';

/** Sheets for spines and how many labels each has. */
const sheets: Readonly<Record<SpineSheet, number>> = { L7171: 4, L7176: 12, L7178: 9 };
const sheetNames: readonly SpineSheet[] = ['L7171', 'L7176', 'L7178'];

/** Prints the label for the back of a box file. */
export function SpinePage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const boxFile = useQuery('boxFiles.get', { id });
  const [sheet, setSheet] = useState<SpineSheet>('L7171');
  const [start, setStart] = useState(1);
  const drawing = useStartedJob('boxFiles.drawSpines');
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;
  const number = boxFile.data?.number ?? '';
  const draw = (): void => void drawing.start({ ids: [id], sheet, start });
  return (
    <Page
      title={t('boxFiles.print.spineTitle', { number })}
      back={{ href: boxFilePath(id), label: t('boxFiles.numbered', { number }) }}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <>
            <NativeSelect
              label={t('boxFiles.print.sheet')}
              data={sheetNames.map((value) => ({ value, label: t(`boxFiles.sheet.${value}`) }))}
              value={sheet}
              onChange={(event) => {
                setSheet(event.currentTarget.value as SpineSheet);
                setStart(1);
                drawing.reset();
              }}
            />
            <NumberInput
              label={t('boxFiles.print.start')}
              description={t('boxFiles.print.startHint')}
              value={start}
              min={1}
              max={sheets[sheet]}
              allowDecimal={false}
              clampBehavior="strict"
              onChange={(typed) => {
                if (typeof typed === 'number' && typed >= 1) setStart(typed);
                drawing.reset();
              }}
            />
            <Text size="xs" c="dimmed">
              {t('boxFiles.print.actualSize')}
            </Text>
          </>
        }
        act={
          <Button
            fullWidth
            variant={document ? 'default' : 'filled'}
            onClick={draw}
            loading={drawing.running}
          >
            {t('boxFiles.print.drawSpine')}
          </Button>
        }
      >
        <DrawnDocument drawing={drawing} label={t('boxFiles.acts.spine')} retry={draw}>
          {t('boxFiles.print.beforeSpine')}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}
