import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import classes from '../components/lines.module.css';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { showImei } from '../texts/identifiers.ts';

/** Devices that were in a box before another took their place; nothing where there was only one. */
export function PastDevices({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation();
  const past = useQuery('revisions.pastDevices', { device: deviceId }).data ?? [];
  if (past.length === 0) return null;
  return (
    <Section title={t('revisions.past.title')}>
      <ul className={classes['list']}>
        {past.map(({ id, model, imei1, serial, until, went, reason }) => (
          <li key={id} className={classes['line']}>
            <span>{model}</span>
            <span>{[imei1 && showImei(imei1), serial].filter(Boolean).join(' · ')}</span>
            <Text c="dimmed">
              {t('revisions.past.line', { date: showDate(until), went: t(`revisions.went.${went}`), reason })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
