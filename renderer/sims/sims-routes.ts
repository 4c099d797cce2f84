import type { AppRoute } from '../layout/app-route.ts';

export const simsRoutes: readonly AppRoute[] = [];
