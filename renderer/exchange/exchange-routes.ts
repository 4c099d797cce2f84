import { route, type AppRoute } from '../layout/app-route.ts';

export const exchangeRoutes: readonly AppRoute[] = [
  route('/exchange/import', async () => (await import('./import-page.tsx')).ImportPage),
  route('/exchange/export', async () => (await import('./export-page.tsx')).ExportPage),
  route('/exchange', async () => (await import('./exchange-page.tsx')).ExchangePage),
];
