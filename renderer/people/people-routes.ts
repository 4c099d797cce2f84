import type { AppRoute } from '../layout/app-route.ts';

export const peopleRoutes: readonly AppRoute[] = [];
