import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { routes } from '../routes.tsx';
import { areas, type Area, type AreaPage } from './areas.ts';
import classes from './rail.module.css';

/** The office's name, the areas of work, and the pages of the area that somebody is in. */
export function Rail({ office }: { readonly office: string }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const role = useQuery('settings.status', {}).data?.person?.role;
  const isOpen = ({ path, roles }: Pick<Area, 'path' | 'roles'>): boolean =>
    routes.some((route) => route.path === path) &&
    (roles === undefined || (role !== undefined && roles.includes(role)));
  return (
    <nav className={classes['rail']} aria-label={t('common.mainMenu')}>
      <div className={classes['office']} title={office}>
        {office}
      </div>
      <ul className={classes['areas']}>
        {areas.filter(isOpen).map(({ key, path, icon: Icon, pages = [] }) => {
          const inside = location === path || location.startsWith(`${path}/`);
          const shown = pages.filter(isOpen);
          const isHere = inside && (shown.length === 0 || pageOf(shown, location) === null);
          return (
            <li key={key}>
              <Link
                href={path}
                className={classes['area']}
                aria-current={isHere ? 'page' : inside ? true : undefined}
              >
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(`common.areas.${key}`)}
              </Link>
              {inside && shown.length > 0 && <Pages pages={shown} location={location} />}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The page that a location belongs to: the one with the longest path that it begins with. */
function pageOf(pages: readonly AreaPage[], location: string): AreaPage | null {
  const fitting = pages.filter(({ path }) => location === path || location.startsWith(`${path}/`));
  return fitting.reduce<AreaPage | null>(
    (longest, page) => (longest === null || page.path.length > longest.path.length ? page : longest),
    null,
  );
}

function Pages({ pages, location }: { readonly pages: readonly AreaPage[]; readonly location: string }) {
  const { t } = useTranslation();
  const here = pageOf(pages, location);
  return (
    <ul className={classes['pages']}>
      {pages.map((page) => (
        <li key={page.key}>
          <Link
            href={page.path}
            className={classes['page']}
            aria-current={page === here ? 'page' : undefined}
          >
            {t(`common.areaPages.${page.key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
