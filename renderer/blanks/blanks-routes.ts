import { route, type AppRoute } from '../layout/app-route.ts';

export const blanksRoutes: readonly AppRoute[] = [
  route('/agreements/blanks', async () => (await import('./take-blanks-page.tsx')).TakeBlanksPage),
  route('/agreements/enter-form', async () => (await import('./enter-form-page.tsx')).EnterFormPage),
  route('/agreements/numbers/print', async () => (await import('./print-numbers-page.tsx')).PrintNumbersPage),
  route('/agreements/numbers', async () => (await import('./numbers-page.tsx')).NumbersPage),
];
