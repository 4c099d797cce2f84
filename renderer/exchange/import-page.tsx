import { Button, Stepper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page } from '../components/page.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { importSteps, useImportDraft } from './import-draft.ts';

/** Takes a list in, in four steps. Nothing is written before the last; every step can be gone back to. */
export function ImportPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const hold = useImportDraft();
  const { draft, restart } = hold;

  return (
    <Page
      title={t('exchange.import.title')}
      aside={draft.step === 'file' ? undefined : draft.file?.name}
      back={{ href: '/exchange', label: t('exchange.title') }}
      body="fill"
      acts={
        draft.file &&
        draft.step !== 'done' && (
          <Button
            variant="subtle"
            onClick={() => {
              restart();
              go('/exchange');
            }}
          >
            {t('exchange.import.cancel')}
          </Button>
        )
      }
    >
      <Stepper
        active={importSteps.indexOf(draft.step)}
        size="xs"
        allowNextStepsSelect={false}
        onStepClick={(index) => {
          const step = importSteps[index];
          if (step && draft.step !== 'done') hold.change({ step });
        }}
      >
        {importSteps.map((step) => (
          <Stepper.Step key={step} label={t(`exchange.step.${step}`)} disabled={draft.step === 'done'} />
        ))}
      </Stepper>
      {draft.step === 'file' && <FileStep {...hold} />}
      {draft.step === 'columns' && <ColumnsStep {...hold} />}
      {draft.step === 'check' && <CheckStep {...hold} />}
      {draft.step === 'done' && <DoneStep {...hold} />}
    </Page>
  );
}
