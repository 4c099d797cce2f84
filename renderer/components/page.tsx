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
 * The anatomy of every screen: title, count or state, acts at the right, content below. A screen that opens
 * takes the focus: to the field that asks for it (a form's first, a list's search, where a scan belongs too),
 * otherwise to its content, which then scrolls with the keys.
 */
export function Page({ title, aside, back, acts, body = 'scroll', children }: PageProps) {
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('common.appName')}`;
  }, [title, t]);
  useEffect(() => {
    const opened = page.current;
    if (!opened || opened.contains(document.activeElement)) return;
    const first = opened.querySelector('[data-autofocus]') ?? opened.querySelector('[data-content]');
    if (!(first instanceof HTMLElement)) return;
    first.toggleAttribute('data-opened', true);
    first.addEventListener('blur', () => first.toggleAttribute('data-opened', false), { once: true });
    first.focus({ preventScroll: true });
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
      <div className={classes[body]} tabIndex={body === 'scroll' ? 0 : -1} data-content>
        {children}
      </div>
    </div>
  );
}
