import { route, type AppRoute } from '../layout/app-route.ts';

export const simsRoutes: readonly AppRoute[] = [
  route('/sims/:id', async () => (await import('./sim-page.tsx')).SimPage),
  route('/sims', async () => (await import('./sims-page.tsx')).SimsPage),
];
