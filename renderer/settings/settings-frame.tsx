import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { NotFound } from '../layout/not-found.tsx';
import classes from './settings-frame.module.css';
import { settingsPages } from './settings-pages.ts';

/** The settings: their menu at the left, and the page that was chosen from it. */
export function SettingsFrame() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const first = settingsPages[0]?.path ?? '/';
  return (
    <div className={classes['frame']}>
      <nav className={classes['menu']} aria-label={t('settings.title')}>
        <ul>
          {settingsPages.map(({ path, title }) => (
            <li key={path}>
              <Link
                href={path}
                className={classes['page']}
                aria-current={location === path ? 'page' : undefined}
              >
                {t(`settings.pages.${title}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes['content']}>
        <Suspense fallback={<Loading />}>
          <Switch>
            {settingsPages.map(({ path, page }) => (
              <Route key={path} path={path} component={page} />
            ))}
            <Route path="/settings">
              <Redirect to={first} replace />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </div>
    </div>
  );
}
