import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LostByRestore } from '../../preload/contract/backup.ts';

/** What is in the register and not in a backup. Nothing where all of it is. */
export function LostList({ lost }: { readonly lost: LostByRestore }) {
  const { t } = useTranslation();
  if (lost.entries === 0) return null;
  const { devices, handOvers, scans, entries } = lost;
  return (
    <div>
      <Text>{t('backup.restore.lost')}</Text>
      <List>
        {devices > 0 && <List.Item>{t('backup.restore.lostDevices', { count: devices })}</List.Item>}
        {handOvers > 0 && <List.Item>{t('backup.restore.lostHandOvers', { count: handOvers })}</List.Item>}
        {scans > 0 && <List.Item>{t('backup.restore.lostScans', { count: scans })}</List.Item>}
        <List.Item>{t('backup.restore.lostEntries', { count: entries })}</List.Item>
      </List>
    </div>
  );
}
