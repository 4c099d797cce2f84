import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldDevice } from '../../preload/contract/hand-over.ts';
import { showDate } from '../texts/dates.ts';
import classes from './lines.module.css';

type Period = Pick<HeldDevice, 'place' | 'from' | 'until' | 'conditionOut' | 'conditionBack'>;
type Grade = '1' | '2' | '3' | '4' | '5';

interface Props {
  readonly handOver: Period;
  /** Who held it, or what was held. */
  readonly children: ReactNode;
}

/** One hand-over of a record's list: who or what, from when to when, where, in which condition. */
export function HandOverLine({ handOver, children }: Props) {
  const { t } = useTranslation();
  const { place, from, until, conditionOut, conditionBack } = handOver;
  const grade = (condition: number): string => t(`register.condition.${String(condition) as Grade}`);
  return (
    <li className={classes['line']}>
      {children}
      <span>
        {until
          ? t('register.device.period', { from: showDate(from), until: showDate(until) })
          : t('register.device.since', { date: showDate(from) })}
      </span>
      {place && <Text c="dimmed">{place}</Text>}
      <Text c="dimmed">
        {t('register.device.conditionOut', { grade: grade(conditionOut) })}
        {conditionBack !== null && `; ${t('register.device.conditionBack', { grade: grade(conditionBack) })}`}
      </Text>
    </li>
  );
}

/** Lines of hand-overs, the last one first. */
export function HandOverLines({ children }: { readonly children: ReactNode }) {
  return <ul className={classes['list']}>{children}</ul>;
}
