import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { routes } from '../routes.tsx';
import { areas } from './areas.ts';
import classes from './rail.module.css';

/** The office's name and the areas of work. */
export function Rail({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const role = useQuery('settings.status', {}).data?.person?.role;
  const shown = areas.filter(
    ({ path, roles }) =>
      routes.some((route) => route.path === path) &&
      (roles === undefined || (role !== undefined && roles.includes(role))),
  );
  return (
    <nav className={classes['rail']} aria-label={t('common.mainMenu')}>
      <div className={classes['office']} title={office}>
        {office}
      </div>
      <ul className={classes['areas']}>
        {shown.map(({ key, path, icon: Icon }) => {
          const here = location === path || location.startsWith(`${path}/`);
          return (
            <li key={key}>
              <Link href={path} className={classes['area']} aria-current={here ? 'page' : undefined}>
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(`common.areas.${key}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
