import type { AppRoute } from '../layout/app-route.ts';

export const labelsRoutes: readonly AppRoute[] = [];
