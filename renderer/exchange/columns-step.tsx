import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportMapping } from '../../preload/contract/exchange.ts';
import { Section } from '../components/section.tsx';
import { ColumnMatches } from './column-matches.tsx';
import { FixedValues } from './fixed-values.tsx';
import type { DraftHold } from './import-draft.ts';
import { ImportOptionsFields } from './import-options-fields.tsx';
import { missingFields } from './mapping-changes.ts';
import { StepFrame } from './step-frame.tsx';
import { useFieldWords } from './use-field-words.ts';

/** Which column feeds which field, what holds for all rows, and how cells are read. */
export function ColumnsStep({ draft, change }: DraftHold) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const { inspection, mapping } = draft;
  if (!inspection || !mapping) return null;
  const missing = missingFields(mapping, inspection.fields);
  const setMapping = (next: ImportMapping): void => change({ mapping: next, checking: null });

  return (
    <StepFrame
      acts={
        <>
          <Button variant="default" onClick={() => change({ step: 'file' })}>
            {t('exchange.back.file')}
          </Button>
          <Button onClick={() => change({ step: 'check' })} disabled={missing.length > 0}>
            {t('exchange.next.check')}
          </Button>
        </>
      }
    >
      {missing.length > 0 && (
        <Alert
          variant="light"
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('exchange.columns.missing', {
            count: missing.length,
            fields: missing.map(words).join(', '),
          })}
        >
          {t('exchange.columns.missingAdvice')}
        </Alert>
      )}
      <Section title={t('exchange.columns.title')}>
        <ColumnMatches inspection={inspection} mapping={mapping} onChange={setMapping} />
      </Section>
      <Section title={t('exchange.fixed.title')}>
        <FixedValues inspection={inspection} mapping={mapping} onChange={setMapping} />
      </Section>
      <Section title={t('exchange.options.title')}>
        <ImportOptionsFields
          kind={draft.kind}
          value={mapping.options}
          onChange={(options) => setMapping({ ...mapping, options })}
        />
      </Section>
    </StepFrame>
  );
}
