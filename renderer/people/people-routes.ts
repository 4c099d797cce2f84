import { route, type AppRoute } from '../layout/app-route.ts';

export const peopleRoutes: readonly AppRoute[] = [
  route('/people/new', async () => (await import('./new-person-page.tsx')).NewPersonPage),
  route('/people/:id/edit', async () => (await import('./edit-person-page.tsx')).EditPersonPage),
  route('/people/:id/report', async () => (await import('./report-page.tsx')).PersonReportPage),
  route('/people/:id', async () => (await import('./person-page.tsx')).PersonPage),
  route('/people', async () => (await import('./people-page.tsx')).PeoplePage),
];
