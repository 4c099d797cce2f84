import { Anchor, Text, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import { RecordLink } from '../components/record-link.tsx';
import { ScanField } from '../components/scan-field.tsx';
import classes from './box-panel.module.css';
import type { DeviceForm } from './device-form.ts';

export interface JustRegistered {
  readonly id: string;
  readonly boxNumber: string;
  readonly model: string;
}

interface BoxPanelProps {
  readonly form: UseFormReturnType<DeviceForm>;
  readonly done: readonly JustRegistered[];
}

/** The number for the box, large enough to copy onto it, and what was registered since the screen was opened. */
export function BoxPanel({ form, done }: BoxPanelProps) {
  const { t } = useTranslation();
  const series = useQuery('register.nextBoxNumber', {});
  const own = form.values.boxNumber;
  const [typing, setTyping] = useState(own !== '');
  const shown = (typing && own.trim()) || series.data?.next;
  const stopTyping = (): void => {
    setTyping(false);
    form.setFieldValue('boxNumber', '');
    form.clearFieldError('boxNumber');
  };
  return (
    <aside className={classes['panel']}>
      <div className={classes['number']}>
        <Text size="xs" c="dimmed">
          {t('register.form.boxTitle')}
        </Text>
        <output className={classes['big']} aria-label={t('register.field.boxNumber')}>
          {shown ?? '…'}
        </output>
        <Text size="xs" c="dimmed">
          {t('register.form.boxHint')}
        </Text>
        {typing && (
          <ScanField
            aria-label={t('register.form.ownNumber')}
            mt={8}
            autoFocus
            {...form.getInputProps('boxNumber')}
          />
        )}
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt={8}
          onClick={() => (typing ? stopTyping() : setTyping(true))}
        >
          {typing ? t('register.form.proposed') : t('register.form.ownNumber')}
        </Anchor>
        {series.data && series.data.missingCount > 0 && (
          <Text size="xs" c="dimmed" mt={8}>
            {t('register.form.missing', {
              count: series.data.missingCount,
              numbers: series.data.missing.slice(0, 5).join(', '),
            })}
          </Text>
        )}
      </div>
      {done.length > 0 && (
        <section>
          <Title order={2}>{t('register.form.justNow')}</Title>
          <ol className={classes['done']}>
            {done.slice(0, 8).map(({ id, boxNumber, model }) => (
              <li key={id}>
                <RecordLink entity="device" id={id} label={boxNumber} /> {model}
              </li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
}
