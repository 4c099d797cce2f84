import { route, type AppRoute } from '../layout/app-route.ts';

export const stampedCopiesRoutes: readonly AppRoute[] = [
  route(
    '/agreements/box-files/:id/stamped-copies',
    async () => (await import('./box-file-copies-page.tsx')).BoxFileCopiesPage,
  ),
  route(
    '/agreements/stamped-copies',
    async () => (await import('./chosen-copies-page.tsx')).ChosenCopiesPage,
  ),
  route(
    '/agreements/:id/stamped-copies',
    async () => (await import('./agreement-copies-page.tsx')).AgreementCopiesPage,
  ),
];
