import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sim } from '../../preload/contract/sims.ts';
import { showDate } from '../texts/dates.ts';

/** How a card is kept in its device, and what was found of that last. */
export function SimSecured({ sim: { secured, check } }: { readonly sim: Pick<Sim, 'secured' | 'check'> }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <span>{t(`register.secured.${secured}`)}</span>
      {check?.finding === 'broken' && (
        <Badge color="red" variant="light" radius="sm" tt="none">
          {t('sims.check.is.broken')}
        </Badge>
      )}
      {check && (
        <Text c="dimmed">
          {t(`sims.check.when.${check.finding}`, { date: showDate(check.on), by: check.by })}
        </Text>
      )}
    </Group>
  );
}
