import { Button, Text, Title } from '@mantine/core';
import { IconTableExport, IconTableImport, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { IfMay } from '../accounts/if-may.tsx';
import type { CallName } from '../api/client.ts';
import { Page } from '../components/page.tsx';
import classes from './exchange-page.module.css';

interface Way {
  readonly key: 'import' | 'export';
  readonly icon: Icon;
  readonly path: string;
  /** Shown to those who may make this call. */
  readonly call: CallName;
}

const ways: readonly Way[] = [
  { key: 'import', icon: IconTableImport, path: '/exchange/import', call: 'exchange.commit' },
  { key: 'export', icon: IconTableExport, path: '/exchange/export', call: 'exchange.exportInventory' },
];

/** Lists in and out. */
export function ExchangePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('exchange.title')}>
      <ul className={classes['ways']}>
        {ways.map(({ key, icon: Icon, path, call }) => (
          <IfMay key={key} call={call}>
            <li className={classes['way']}>
              <Icon size={28} stroke={1.4} aria-hidden />
              <div>
                <Title order={2}>{t(`exchange.${key}.title`)}</Title>
                <Text c="dimmed">{t(`exchange.${key}.what`)}</Text>
              </div>
              <Button component={Link} href={path} variant={key === 'import' ? 'filled' : 'default'}>
                {t(`exchange.${key}.start`)}
              </Button>
            </li>
          </IfMay>
        ))}
      </ul>
    </Page>
  );
}
