import { route, type AppRoute } from '../layout/app-route.ts';

export const settingsRoutes: readonly AppRoute[] = [
  route('/settings', async () => (await import('./settings-page.tsx')).SettingsPage),
];
