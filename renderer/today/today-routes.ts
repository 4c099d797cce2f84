import { route, type AppRoute } from '../layout/app-route.ts';

export const todayRoutes: readonly AppRoute[] = [
  route('/today', async () => (await import('./today-page.tsx')).TodayPage),
];
