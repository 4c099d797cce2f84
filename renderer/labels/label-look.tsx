import { Alert, Code, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LabelKind } from '../../preload/contract/labels.ts';
import type { CallOutput } from '../api/client.ts';
import classes from './label-look.module.css';

interface Props {
  readonly look: CallOutput<'labels.look'> | undefined;
  readonly kind: LabelKind;
  readonly content: CallOutput<'labels.sheets'>['content'];
}

/** Sheets that would do, as many as are named. */
const mostNamed = 8;

/** Whether the labels fit and scan, and what a finder would read from their code. */
export function LabelLook({ look, kind, content }: Props) {
  const { t } = useTranslation();
  if (!look) return null;
  const { problem, example, fitting, numberOnlyFits } = look;
  if (!example) {
    return (
      <Text size="sm" c="dimmed">
        {t(kind === 'sim' ? 'labels.noLabels.sim' : 'labels.noLabels.other')}
      </Text>
    );
  }
  if (problem) {
    const sheets = fitting.slice(0, mostNamed).join(', ');
    return (
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} role="alert">
        <Text size="sm" fw={600}>
          {t('labels.doesNotFit')}
        </Text>
        <Text size="sm">
          {t(`labels.problem.${problem.problem}`, { ...problem.params, boxNumber: example.boxNumber })}
        </Text>
        {numberOnlyFits && content === 'full' && <Text size="sm">{t('labels.numberOnlyFits')}</Text>}
        <Text size="sm">{sheets === '' ? t('labels.nothingFits') : t('labels.wouldFit', { sheets })}</Text>
      </Alert>
    );
  }
  const { code, bar } = example;
  return (
    <div className={classes['look']}>
      <Text size="xs" c="dimmed">
        {code && t('labels.codeFacts', code)} {bar && t('labels.barFacts', bar)}{' '}
        {!code && !bar && t('labels.noCode')}
      </Text>
      {code && (
        <details>
          <summary>{t('labels.finder', { boxNumber: example.boxNumber })}</summary>
          <Code block className={classes['text'] ?? ''}>
            {example.text}
          </Code>
          {example.otherText !== example.text && (
            <>
              <Text size="xs" c="dimmed" mt={4}>
                {t(`labels.finderOther.${content}`)}
              </Text>
              <Code block className={classes['text'] ?? ''}>
                {example.otherText}
              </Code>
            </>
          )}
        </details>
      )}
    </div>
  );
}
