import { route, type AppRoute } from '../layout/app-route.ts';

export const agreementsRoutes: readonly AppRoute[] = [
  route('/agreements/print', async () => (await import('./print-agreements-page.tsx')).PrintAgreementsPage),
  route('/agreements/:id', async () => (await import('./agreement-page.tsx')).AgreementPage),
  route('/agreements', async () => (await import('./agreements-page.tsx')).AgreementsPage),
  route('/documents/:job', async () => (await import('../documents/document-page.tsx')).DocumentPage),
];
