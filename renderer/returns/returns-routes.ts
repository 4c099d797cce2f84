import { route, type AppRoute } from '../layout/app-route.ts';

export const returnsRoutes: readonly AppRoute[] = [
  route('/agreements/owing', async () => (await import('./owing-page.tsx')).OwingPage),
  route('/agreements/:id/return-slip', async () => (await import('./return-slip-page.tsx')).ReturnSlipPage),
];
