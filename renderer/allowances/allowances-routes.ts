import { route, type AppRoute } from '../layout/app-route.ts';

export const allowancesRoutes: readonly AppRoute[] = [
  route('/agreements/claims/print', async () => (await import('./print-claims-page.tsx')).PrintClaimsPage),
  route(
    '/agreements/claims/:id/evidence/:evidence',
    async () => (await import('./evidence-page.tsx')).EvidencePage,
  ),
  route('/agreements/claims/:id', async () => (await import('./claim-page.tsx')).ClaimPage),
  route('/agreements/claims', async () => (await import('./claims-page.tsx')).ClaimsPage),
];
