import { Button, Text, Title } from '@mantine/core';
import { IconTableExport, IconTableImport, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../components/page.tsx';
import classes from './exchange-page.module.css';

const ways: readonly { readonly key: 'import' | 'export'; readonly icon: Icon; readonly path: string }[] = [
  { key: 'import', icon: IconTableImport, path: '/exchange/import' },
  { key: 'export', icon: IconTableExport, path: '/exchange/export' },
];

/** Lists in and out. */
export function ExchangePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('exchange.title')}>
      <ul className={classes['ways']}>
        {ways.map(({ key, icon: Icon, path }) => (
          <li key={key} className={classes['way']}>
            <Icon size={28} stroke={1.4} aria-hidden />
            <div>
              <Title order={2}>{t(`exchange.${key}.title`)}</Title>
              <Text c="dimmed">{t(`exchange.${key}.what`)}</Text>
            </div>
            <Button component={Link} href={path} variant={key === 'import' ? 'filled' : 'default'}>
              {t(`exchange.${key}.start`)}
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
