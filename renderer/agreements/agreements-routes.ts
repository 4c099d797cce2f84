import type { AppRoute } from '../layout/app-route.ts';

export const agreementsRoutes: readonly AppRoute[] = [];
