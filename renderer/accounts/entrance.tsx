import { Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entrance.module.css';

interface EntranceProps {
  readonly title: string;
  /** Office whose register this is. */
  readonly office: string;
  readonly intro?: string;
  /** Room for more than one field beside another. */
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** A screen before work begins: the office, one question, and nothing of what the register holds. */
export function Entrance({ title, office, intro, wide = false, children, foot }: EntranceProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('common.appName')}`;
  }, [title, t]);
  return (
    <main className={classes['screen']}>
      <div className={classes[wide ? 'wide' : 'middle']}>
        <Text c="dimmed" className={classes['office'] ?? ''}>
          {office}
        </Text>
        <Title order={1} className={classes['title'] ?? ''}>
          {title}
        </Title>
        {intro && <Text mb="md">{intro}</Text>}
        {children}
        {foot && <div className={classes['foot']}>{foot}</div>}
      </div>
    </main>
  );
}
