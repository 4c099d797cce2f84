import { route, type AppRoute } from '../layout/app-route.ts';

export const verifyRoutes: readonly AppRoute[] = [
  route('/agreements/verify/:agreement/:mark', async () => (await import('./redrawn-page.tsx')).RedrawnPage),
  route('/agreements/verify', async () => (await import('./verify-page.tsx')).VerifyPage),
];
