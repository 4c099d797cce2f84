import type { AppRoute } from '../layout/app-route.ts';

export const settingsRoutes: readonly AppRoute[] = [];
