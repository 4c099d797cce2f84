import type { AppRoute } from '../layout/app-route.ts';

export const placesRoutes: readonly AppRoute[] = [];
