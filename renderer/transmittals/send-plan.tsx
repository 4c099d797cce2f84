import { Alert, List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TransmittalPlan } from '../../preload/contract/transmittals.ts';
import { showDate } from '../texts/dates.ts';
import { showCount } from '../texts/identifiers.ts';

/** What would go to whom, and what would stay and why. */
export function SendPlan({ plan }: { readonly plan: TransmittalPlan }) {
  const { t } = useTranslation();
  return (
    <>
      {plan.groups.map(({ to, agreements, copies, dueOn }) => (
        <Text key={to.id} size="sm">
          {t('transmittals.send.group', {
            agreements: showCount(agreements),
            copies: showCount(copies),
            name: to.name,
          })}
          {dueOn && `, ${t('transmittals.send.due', { date: showDate(dueOn) })}`}
        </Text>
      ))}
      {plan.unreadyCount > 0 && (
        <Alert
          variant="light"
          color="gray"
          icon={<IconInfoCircle aria-hidden />}
          title={t('transmittals.send.unready', { count: plan.unreadyCount })}
        >
          <List size="sm">
            {plan.unready.slice(0, 5).map(({ number, mark, state }) => (
              <List.Item key={`${number} ${mark}`}>
                {t('transmittals.send.unreadyOne', {
                  number,
                  mark,
                  state: t(`agreements.copyState.${state}`),
                })}
              </List.Item>
            ))}
          </List>
          {plan.unreadyCount > 5 && (
            <Text size="sm">{t('transmittals.send.andMore', { count: plan.unreadyCount - 5 })}</Text>
          )}
        </Alert>
      )}
      {plan.homelessCount > 0 && (
        <Alert
          variant="light"
          color="yellow"
          icon={<IconInfoCircle aria-hidden />}
          title={t('transmittals.send.homeless', { count: plan.homelessCount })}
        >
          <Text size="sm">{t('transmittals.send.homelessHint')}</Text>
          <Text size="sm">{plan.homeless.slice(0, 8).join(', ')}</Text>
        </Alert>
      )}
    </>
  );
}
