import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../preload/contract/register.ts';
import { RecordLink } from '../components/record-link.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import classes from './device-page.module.css';
import type { ConditionGrade } from './device-words.ts';

/** Everybody who has held the device, the last one first. */
export function DeviceHandOvers({ handOvers }: { readonly handOvers: Device['handOvers'] }) {
  const { t } = useTranslation();
  const grade = (condition: number): string => t(`register.condition.${String(condition) as ConditionGrade}`);
  return (
    <Section title={t('register.device.handOvers')}>
      {handOvers.length === 0 && <Text c="dimmed">{t('register.device.noHandOvers')}</Text>}
      <ul className={classes['list']}>
        {handOvers.map(({ id, holder, place, from, until, conditionOut, conditionBack }) => (
          <li key={id} className={classes['line']}>
            <RecordLink entity="person" id={holder.id} label={holder.name} />
            <span>
              {until
                ? t('register.device.period', { from: showDate(from), until: showDate(until) })
                : t('register.device.since', { date: showDate(from) })}
            </span>
            {place && <Text c="dimmed">{place}</Text>}
            <Text c="dimmed">
              {t('register.device.conditionOut', { grade: grade(conditionOut) })}
              {conditionBack !== null &&
                `; ${t('register.device.conditionBack', { grade: grade(conditionBack) })}`}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
