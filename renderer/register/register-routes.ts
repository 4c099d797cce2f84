import { route, type AppRoute } from '../layout/app-route.ts';

export const registerRoutes: readonly AppRoute[] = [
  route('/devices', async () => (await import('./devices-page.tsx')).DevicesPage),
];
