import { route, type AppRoute } from '../layout/app-route.ts';

export const scansRoutes: readonly AppRoute[] = [
  route('/agreements/sort-scans', async () => (await import('./sort-scans-page.tsx')).SortScansPage),
  route('/agreements/:id/scans/:scan', async () => (await import('./scan-page.tsx')).ScanPage),
];
