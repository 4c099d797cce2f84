import type { AppRoute } from '../layout/app-route.ts';

export const exchangeRoutes: readonly AppRoute[] = [];
