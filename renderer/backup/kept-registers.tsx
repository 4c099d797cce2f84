import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CallOutput } from '../api/client.ts';
import { forgetRegister } from '../api/query-client.ts';
import { useCommand } from '../api/use-command.ts';
import { confirm } from '../components/confirm.tsx';
import { Section } from '../components/section.tsx';
import { showInstant } from '../texts/dates.ts';

/** The registers that restores have put aside, and the way back to each. */
export function KeptRegisters({ kept }: { readonly kept: CallOutput<'backup.overview'>['kept'] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const undoing = useCommand('backup.undoRestore');

  const undo = async (token: string): Promise<void> => {
    const sure = await confirm({
      title: t('backup.kept.confirmTitle'),
      body: t('backup.kept.confirmBody'),
      act: t('backup.kept.act'),
    });
    if (!sure || !(await undoing.run({ kept: token }))) return;
    go('/');
    await forgetRegister();
  };
  return (
    <Section title={t('backup.kept.title')}>
      <Text c="dimmed" mb="xs">
        {t('backup.kept.body')}
      </Text>
      {kept.map(({ token, at }) => (
        <Group key={token} justify="space-between" gap="xs" mb={4}>
          <Text>{t('backup.kept.until', { when: showInstant(at) })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            loading={undoing.running}
            aria-label={t('backup.kept.actNamed', { when: showInstant(at) })}
            onClick={() => void undo(token)}
          >
            {t('backup.kept.act')}
          </Button>
        </Group>
      ))}
    </Section>
  );
}
