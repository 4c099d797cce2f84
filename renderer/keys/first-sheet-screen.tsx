import { Anchor, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { useKept } from '../api/kept.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { RecoverySheet, type DrawnSheet } from './recovery-sheet.tsx';
import classes from './recovery-sheet.module.css';

/** The last step of the first start. Until somebody has proved to hold a sheet, it is what an administrator sees. */
export function FirstSheetScreen({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useKept<DrawnSheet | null>('recovery-sheet', () => null);
  const { run: draw } = useCommand('keys.drawSheet');
  const asked = useRef(sheet !== null);
  useEffect(() => {
    document.title = `${t('keys.step.title')} · ${t('common.appName')}`;
  }, [t]);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void draw({}).then(setSheet);
  }, [draw, setSheet]);
  return (
    <main className={classes['screen']}>
      <div className={classes['head']}>
        <Title order={1}>{t('keys.step.title')}</Title>
        <Text c="dimmed" truncate>
          {office}
        </Text>
        <Anchor
          component="button"
          type="button"
          size="sm"
          className={classes['leave'] ?? ''}
          onClick={() => void call('accounts.signOut', {})}
        >
          {t('keys.step.signOut')}
        </Anchor>
      </div>
      <RecoverySheet
        sheet={sheet}
        onConfirmed={() => {
          setSheet(null);
          showDone(t('keys.step.done'));
        }}
      />
    </main>
  );
}
