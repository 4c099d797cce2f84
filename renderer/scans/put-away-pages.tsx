import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PutAway } from '../../preload/contract/scan-inbox.ts';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { confirm } from '../components/confirm.tsx';
import { showInstant } from '../texts/dates.ts';

/** Pages that were put away: who did, why, and until when they can be taken back. */
export function PutAwayPages({ pages, total, days }: PutAway) {
  const { t } = useTranslation();
  const takingBack = useCommand('scans.takeBack');
  const erasing = useCommand('scans.erasePutAway');
  const mayErase = useMay('scans.erasePutAway') !== 'no';

  const takeBack = async (id: string, file: string, page: number): Promise<void> => {
    if (await takingBack.run({ id })) showDone(t('scans.putAway.takenBack', { file, page }));
  };
  const eraseAll = async (): Promise<void> => {
    const sure = await confirm({
      title: t('scans.putAway.eraseTitle', { count: total }),
      body: t('scans.putAway.eraseBody'),
      act: t('scans.putAway.erase'),
      danger: true,
    });
    const done = sure && (await erasing.run({}));
    if (done) showDone(t('scans.putAway.erased', { count: done.erased }));
  };

  if (total === 0) return <Text size="sm">{t('scans.putAway.none')}</Text>;
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('scans.putAway.hint', { days })}</Text>
        {mayErase && (
          <Button size="xs" variant="default" loading={erasing.running} onClick={() => void eraseAll()}>
            {t('scans.putAway.erase')}
          </Button>
        )}
      </Group>
      <Table withTableBorder verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scans.column.file')}</Table.Th>
            <Table.Th>{t('scans.sort.discardReason')}</Table.Th>
            <Table.Th>{t('scans.putAway.by')}</Table.Th>
            <Table.Th>{t('scans.putAway.until')}</Table.Th>
            <Table.Th aria-label={t('scans.putAway.takeBack')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.map(({ id, fileName: file, filePage: page, reason, at, by, until }) => (
            <Table.Tr key={id}>
              <Table.Td>{t('scans.sort.filePage', { file, page })}</Table.Td>
              <Table.Td>{reason}</Table.Td>
              <Table.Td>{`${by}, ${showInstant(at)}`}</Table.Td>
              <Table.Td>{showInstant(until)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={takingBack.running}
                  aria-label={t('scans.putAway.takeBackOf', { file, page })}
                  onClick={() => void takeBack(id, file, page)}
                >
                  {t('scans.putAway.takeBack')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {total > pages.length && (
        <Text size="sm" c="dimmed">
          {t('scans.putAway.more', { count: total - pages.length })}
        </Text>
      )}
    </Stack>
  );
}
