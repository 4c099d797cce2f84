import { Alert, Button, List, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedCopy } from '../../preload/contract/box-file-filing.ts';
import type { BoxFile } from '../../preload/contract/box-files.ts';
import { ReasonDialog } from '../components/reason-dialog.tsx';
import { ScanQueueField } from '../components/scan-queue-field.tsx';
import { Section } from '../components/section.tsx';
import { Verdict } from '../components/verdict.tsx';
import classes from './filing-panel.module.css';
import { refusalWords } from './refusal-words.ts';
import { useFiling, type FilingStep } from './use-filing.ts';

/** Files one copy after another with a scanner and nothing else. */
export function FilingPanel({ boxFile }: { readonly boxFile: BoxFile }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<RefusedCopy | null>(null);
  const filing = useFiling(boxFile.id);

  const fileDespite = async (refused: RefusedCopy, reason: string): Promise<void> => {
    if (await filing.fileDespite(refused, reason)) setAsking(null);
    field.current?.focus();
  };
  return (
    <Section title={t('boxFiles.filing.title')}>
      <Text c="dimmed" mb="xs">
        {t('boxFiles.filing.lead')}
      </Text>
      {boxFile.state !== 'open' && (
        <Alert mb="xs" color="yellow" role="note">
          {t(boxFile.state === 'full' ? 'boxFiles.filing.full' : 'boxFiles.filing.closed')}
        </Alert>
      )}
      <ScanQueueField
        ref={field}
        className={classes['scan'] ?? ''}
        label={t('boxFiles.filing.scan')}
        data-autofocus
        onScan={filing.scan}
      />
      {filing.last && <Step step={filing.last} onDespite={setAsking} />}
      {filing.earlier.length > 0 && (
        <List size="sm" listStyleType="none" className={classes['earlier'] ?? ''}>
          {filing.earlier.map((step) => (
            <List.Item key={step.count}>
              <StepTitle step={step} />
            </List.Item>
          ))}
        </List>
      )}
      {asking && (
        <ReasonDialog
          opened
          title={t('boxFiles.filing.whyTitle', { number: asking.number, mark: asking.mark })}
          body={`${refusalWords(asking, t)} ${t('boxFiles.filing.whyBody')}`}
          label={t('boxFiles.filing.why')}
          hint={t('boxFiles.filing.whyHint')}
          act={t('boxFiles.filing.allTheSame')}
          running={filing.running}
          onReason={(reason) => void fileDespite(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </Section>
  );
}

function useStepTitle(): (step: FilingStep) => string {
  const { t } = useTranslation();
  return (step) => {
    if (step.kind !== 'refused') {
      const { number, mark, folio } = step.copy;
      return t(`boxFiles.filing.${step.kind}`, { number, mark, folio });
    }
    const { number, mark } = step.refused;
    return number === null || mark === null
      ? t('boxFiles.filing.unknown')
      : t('boxFiles.filing.refused', { number, mark });
  };
}

function StepTitle({ step }: { readonly step: FilingStep }) {
  return useStepTitle()(step);
}

function Step({
  step,
  onDespite,
}: {
  readonly step: FilingStep;
  readonly onDespite: (refused: RefusedCopy) => void;
}) {
  const { t } = useTranslation();
  const title = useStepTitle()(step);
  if (step.kind !== 'refused') {
    return (
      <Verdict key={step.count} outcome="match" title={title}>
        {step.copy.holderName} {step.kind === 'filed' && t('boxFiles.filing.write')}
      </Verdict>
    );
  }
  const { refused } = step;
  return (
    <Verdict key={step.count} outcome="mismatch" title={title}>
      <div>{refusalWords(refused, t)}</div>
      {refused.settledByReason && (
        <Button mt="xs" size="xs" variant="default" onClick={() => onDespite(refused)}>
          {t('boxFiles.filing.allTheSame')}
        </Button>
      )}
    </Verdict>
  );
}
