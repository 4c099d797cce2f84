import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconUsb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useQuery } from '../api/use-query.ts';

const page = '/settings/backup';

/** Stands above every screen while the register is damaged, or has no fresh copy off this computer. */
export function BackupWarning() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const overview = useQuery('backup.overview', {}).data;
  if (!overview) return null;
  if (overview.damaged) {
    return (
      <Alert color="red" radius={0} role="alert" py="xs" icon={<IconAlertTriangle aria-hidden />}>
        <Group gap="sm">
          <Text size="sm">{t('backup.warning.damaged')}</Text>
          <Anchor component={Link} href={page} size="sm">
            {t('backup.warning.damagedAct')}
          </Anchor>
        </Group>
      </Alert>
    );
  }
  // The page itself says the same with the act beside it.
  if (!overview.awayDue || location === page) return null;
  const { daysSinceAway } = overview;
  return (
    <Alert color="yellow" radius={0} role="status" py={6} icon={<IconUsb aria-hidden />}>
      <Group gap="sm">
        <Text size="sm">
          {daysSinceAway === null
            ? t('backup.warning.never')
            : t('backup.warning.away', { count: daysSinceAway })}
        </Text>
        <Anchor component={Link} href={page} size="sm">
          {t('backup.warning.awayAct')}
        </Anchor>
      </Group>
    </Alert>
  );
}
