import { route, type AppRoute } from '../layout/app-route.ts';

export const registerRoutes: readonly AppRoute[] = [
  route('/devices', async () => (await import('./devices-page.tsx')).DevicesPage),
  route('/devices/new', async () => (await import('./register-device-page.tsx')).RegisterDevicePage),
  route(
    '/devices/hand-over',
    async () => (await import('./find-for-hand-over-page.tsx')).FindForHandOverPage,
  ),
  route('/devices/:id', async () => (await import('./device-page.tsx')).DevicePage),
  route('/devices/:id/edit', async () => (await import('./edit-device-page.tsx')).EditDevicePage),
  route('/devices/:id/hand-over', async () => (await import('./hand-over-page.tsx')).HandOverPage),
  route('/devices/:id/take-back', async () => (await import('./take-back-page.tsx')).TakeBackPage),
];
