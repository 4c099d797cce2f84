import { route, type AppRoute } from '../layout/app-route.ts';

export const boxFilesRoutes: readonly AppRoute[] = [
  route('/agreements/box-files/taken-out', async () => (await import('./loans-page.tsx')).LoansPage),
  route('/agreements/box-files/:id/contents', async () => (await import('./contents-page.tsx')).ContentsPage),
  route('/agreements/box-files/:id/spine', async () => (await import('./spine-page.tsx')).SpinePage),
  route('/agreements/box-files/:id', async () => (await import('./box-file-page.tsx')).BoxFilePage),
  route('/agreements/box-files', async () => (await import('./box-files-page.tsx')).BoxFilesPage),
];
