import { Alert, Button, List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { DocumentButtons } from '../documents/document-buttons.tsx';
import { DrawnDocument } from '../documents/drawn-document.tsx';
import { PrintLayout } from '../documents/print-layout.tsx';
import { PrintSubjectField } from '../documents/print-subject-field.tsx';
import { usePrintSubject } from '../documents/use-print-subject.ts';
import { useStartedJob } from '../jobs/use-started-job.ts';
import { agreementsBrought } from '../transmittals/passages.ts';
import { copiesChosen, PrintChoices, usualBatch, type BatchChoice } from './print-choices.tsx';

/** Prints the agreements of one device, a selection, or all, in the copies that are wanted. */
export function PrintAgreementsPage() {
  const { t } = useTranslation();
  const [brought] = useState(agreementsBrought);
  const subject = usePrintSubject();
  const selection = brought ? { kind: 'agreements' as const, rows: [...brought] } : subject.selection;
  const drawing = useStartedJob('agreements.draw');
  const printable = useQuery('agreements.printable', { selection }, { keepPrevious: true });
  const document = drawing.job?.result?.kind === 'document' ? drawing.job.result : null;
  const count = printable.data?.agreements ?? 0;
  const [choice, setChoice] = useState<BatchChoice>(usualBatch);
  const change = (changes: Partial<BatchChoice>): void => {
    setChoice((before) => ({ ...before, ...changes }));
    drawing.reset();
  };
  const copies = copiesChosen(printable.data?.copies ?? [], choice);
  const { cover, reason, ...order } = choice;
  const lacksReason = copies.printed > 0 && reason.trim() === '';
  const draw = (): void =>
    void drawing.start({
      selection,
      choice: order,
      cover,
      reason: copies.printed > 0 ? reason.trim() : null,
    });

  return (
    <Page
      title={t('agreements.print.title')}
      aside={printable.data && t('agreements.print.aside', { count })}
      back={{ href: '/agreements', label: t('agreements.title') }}
      body="fill"
      acts={document && <DocumentButtons document={document.document} fileName={document.fileName} />}
    >
      <PrintLayout
        settings={
          <>
            {brought ? (
              <Text fw={500}>{t('agreements.print.chosen', { count: brought.length })}</Text>
            ) : (
              <PrintSubjectField subject={subject} onChange={drawing.reset} />
            )}
            {printable.isPending && <Loading />}
            {printable.isError && (
              <ErrorState error={printable.error} retry={() => void printable.refetch()} />
            )}
            {printable.data && (
              <>
                <WhatIsPrinted
                  printable={printable.data}
                  copies={copies.count}
                  lacking={brought ? 'over' : 'without'}
                />
                {count > 0 && (
                  <PrintChoices copies={printable.data.copies} value={choice} onChange={change} />
                )}
              </>
            )}
            <Text size="xs" c="dimmed">
              {t('preview.actualSize')}
            </Text>
          </>
        }
        act={
          <Button
            fullWidth
            variant={document ? 'default' : 'filled'}
            onClick={draw}
            disabled={copies.count === 0 || lacksReason}
            loading={drawing.running}
          >
            {t('agreements.print.draw', { count })}
          </Button>
        }
      >
        <DrawnDocument drawing={drawing} label={t('agreements.title')} retry={draw}>
          {t('agreements.print.before')}
        </DrawnDocument>
      </PrintLayout>
    </Page>
  );
}

/** What comes out of the printer, and which of the chosen devices or agreements have nothing to print. */
function WhatIsPrinted({
  printable,
  copies,
  lacking,
}: {
  readonly printable: CallOutput<'agreements.printable'>;
  readonly copies: number;
  readonly lacking: 'over' | 'without';
}) {
  const { t } = useTranslation();
  const { chosen, agreements, without } = printable;
  const missing = chosen - agreements;
  return (
    <>
      <Text>{t('agreements.print.what', { count: copies })}</Text>
      {missing > 0 && (
        <Alert
          variant="light"
          color="gray"
          icon={<IconInfoCircle aria-hidden />}
          title={t(`agreements.print.${lacking}`, { count: missing })}
        >
          <Text size="sm">{t(`agreements.print.${lacking}Why`)}</Text>
          <List size="sm" mt="xs">
            {without.map((boxNumber) => (
              <List.Item key={boxNumber}>{boxNumber}</List.Item>
            ))}
          </List>
          {missing > without.length && (
            <Text size="sm">{t('agreements.print.andMore', { count: missing - without.length })}</Text>
          )}
        </Alert>
      )}
    </>
  );
}
