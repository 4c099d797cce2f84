import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { asApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import { showRefusal } from '../api/notices.tsx';
import { Page } from '../components/page.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { playScanSound } from '../components/sound.ts';
import classes from './device-fields.module.css';
import { rememberScan } from './scanned-box.ts';

/** The start of a hand-over with a box in the hand: scan it, and its form opens. */
export function FindForHandOverPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<'findNone' | 'findMany' | null>(null);

  const find = async (): Promise<void> => {
    if (text.trim() === '') return;
    const { hits, devices } = await call('search.find', { text, limit: 5 });
    const device = hits.find(({ entity }) => entity === 'device');
    if (device && devices === 1) {
      rememberScan(device.id, device.title);
      navigate(`/devices/${device.id}/hand-over`, { replace: true });
      return;
    }
    playScanSound('mismatch');
    setProblem(device ? 'findMany' : 'findNone');
  };

  return (
    <Page
      title={t('register.handOverForm.findTitle')}
      back={{ href: '/devices', label: t('register.title') }}
    >
      <form
        className={`${classes['sections']} ${classes['fields']}`}
        aria-label={t('register.handOverForm.findTitle')}
        onSubmit={(event) => {
          event.preventDefault();
          void find().catch((thrown: unknown) => showRefusal(asApiError(thrown)));
        }}
      >
        <ScanField
          label={t('register.handOverForm.find')}
          description={t('register.handOverForm.findHint')}
          autoFocus
          value={text}
          error={problem && t(`register.handOverForm.${problem}`)}
          onChange={(typed) => {
            setText(typed);
            setProblem(null);
          }}
        />
        <div>
          <Button type="submit">{t('register.handOver')}</Button>
        </div>
      </form>
    </Page>
  );
}
