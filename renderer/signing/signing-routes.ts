import { route, type AppRoute } from '../layout/app-route.ts';

export const signingRoutes: readonly AppRoute[] = [
  route('/agreements/sign', async () => (await import('./sign-batch-page.tsx')).SignBatchPage),
];
