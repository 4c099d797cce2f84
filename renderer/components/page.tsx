import { Anchor, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Stands beside the title: a count, or a state badge. */
  readonly aside?: ReactNode;
  /** Where this page belongs. */
  readonly back?: { readonly href: string; readonly label: string };
  /** At the right: the one primary act, and a menu. */
  readonly acts?: ReactNode;
  /** `fill` hands the height to one table; `scroll` lets the content scroll below the header. */
  readonly body?: 'scroll' | 'fill';
  readonly children: ReactNode;
}

/**
 * The anatomy of every screen: title, count or state, acts at the right, content below. A screen that has no
 * field of its own to start in takes the focus, so that it is never lost with the screen before.
 */
export function Page({ title, aside, back, acts, body = 'scroll', children }: PageProps) {
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('common.appName')}`;
  }, [title, t]);
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.closest('main')?.focus();
  }, []);
  return (
    <div className={classes['page']} ref={page}>
      <div className={classes['header']}>
        {back && (
          <Anchor component={Link} href={back.href} className={classes['back']}>
            <IconChevronLeft size={16} aria-hidden />
            {back.label}
          </Anchor>
        )}
        <Title order={1} className={classes['title']}>
          {title}
        </Title>
        <div className={classes['aside']}>{aside}</div>
        <div className={classes['acts']}>{acts}</div>
      </div>
      <div className={classes[body]} tabIndex={body === 'scroll' ? 0 : undefined}>
        {children}
      </div>
    </div>
  );
}
