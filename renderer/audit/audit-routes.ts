import { route, type AppRoute } from '../layout/app-route.ts';

export const auditRoutes: readonly AppRoute[] = [
  route('/journal/review', async () => (await import('./review-page.tsx')).ReviewPage),
  route('/journal', async () => (await import('./journal-page.tsx')).JournalPage),
];
