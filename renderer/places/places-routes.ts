import { route, type AppRoute } from '../layout/app-route.ts';

export const placesRoutes: readonly AppRoute[] = [
  route('/places/new', async () => (await import('./new-place-page.tsx')).NewPlacePage),
  route('/places/:id/edit', async () => (await import('./edit-place-page.tsx')).EditPlacePage),
  route('/places/:id', async () => (await import('./place-page.tsx')).PlacePage),
  route('/places', async () => (await import('./places-page.tsx')).PlacesPage),
];
