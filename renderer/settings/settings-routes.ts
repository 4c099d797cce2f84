import { route, type AppRoute } from '../layout/app-route.ts';
import { settingsPages } from './settings-pages.ts';

const load = async () => (await import('./settings-frame.tsx')).SettingsFrame;

/** One frame for all the settings; it chooses the page itself, so that its menu stays. */
export const settingsRoutes: readonly AppRoute[] = [
  {
    ...route('/settings', load),
    preload: () => Promise.all([load(), ...settingsPages.map(({ preload }) => preload())]),
  },
  route('/settings/:page', load),
];
