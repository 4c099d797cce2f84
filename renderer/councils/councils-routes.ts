import { route, type AppRoute } from '../layout/app-route.ts';

export const councilsRoutes: readonly AppRoute[] = [
  route('/agreements/councils/new', async () => (await import('./new-council-page.tsx')).NewCouncilPage),
  route(
    '/agreements/councils/:id/edit',
    async () => (await import('./edit-council-page.tsx')).EditCouncilPage,
  ),
  route('/agreements/councils/:id', async () => (await import('./council-page.tsx')).CouncilPage),
  route('/agreements/councils', async () => (await import('./councils-page.tsx')).CouncilsPage),
];
