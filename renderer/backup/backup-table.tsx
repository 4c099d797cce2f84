import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupLine } from '../../preload/contract/backup.ts';
import { showInstant } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';
import { showBytes } from './bytes.ts';

interface BackupTableProps {
  readonly backups: readonly BackupLine[];
  /** Left out for those who may not restore. */
  readonly onRestore?: (backup: BackupLine) => void;
}

/** Backups with what they hold, the newest first. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { t } = useTranslation();
  // A stick may hold the backups of several offices.
  const ofSeveral = backups.some(({ office }) => office !== backups[0]?.office);
  return (
    <Table withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('backup.here.when')}</Table.Th>
          <Table.Th>{t('backup.here.why')}</Table.Th>
          <Table.Th ta="right">{t('backup.here.devices')}</Table.Th>
          <Table.Th ta="right">{t('backup.here.scans')}</Table.Th>
          <Table.Th ta="right">{t('backup.here.size')}</Table.Th>
          <Table.Th ta="right">{t('backup.here.head')}</Table.Th>
          {onRestore && <Table.Th aria-label={t('backup.restore.open')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.token}>
            <Table.Th scope="row">
              {showInstant(backup.at)}
              {ofSeveral && (
                <Text size="xs" c="dimmed">
                  {backup.office}
                </Text>
              )}
            </Table.Th>
            <Table.Td>{t(`backup.trigger.${backup.trigger}`)}</Table.Td>
            <Table.Td ta="right">{showCount(backup.devices)}</Table.Td>
            <Table.Td ta="right">{showCount(backup.attachments)}</Table.Td>
            <Table.Td ta="right">{showBytes(backup.bytes)}</Table.Td>
            <Table.Td ta="right">{showCount(backup.headSequence)}</Table.Td>
            {onRestore && (
              <Table.Td ta="right">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('backup.restore.openNamed', { when: showInstant(backup.at) })}
                  onClick={() => onRestore(backup)}
                >
                  {t('backup.restore.open')}
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
