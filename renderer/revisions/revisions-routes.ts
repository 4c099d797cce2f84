import { route, type AppRoute } from '../layout/app-route.ts';

export const revisionsRoutes: readonly AppRoute[] = [
  route('/agreements/renewals', async () => (await import('./renewals-page.tsx')).RenewalsPage),
  route('/agreements/:id/transfer', async () => (await import('./transfer-page.tsx')).TransferPage),
  route('/agreements/:id/swap', async () => (await import('./swap-page.tsx')).SwapPage),
];
