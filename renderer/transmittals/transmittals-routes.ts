import { route, type AppRoute } from '../layout/app-route.ts';

export const transmittalsRoutes: readonly AppRoute[] = [
  route('/agreements/transmittals/send', async () => (await import('./send-page.tsx')).SendPage),
  route('/agreements/outstanding/collect', async () => (await import('./collect-page.tsx')).CollectPage),
  route('/agreements/transmittals/sheets', async () => (await import('./sheets-page.tsx')).SheetsPage),
  route('/agreements/transmittals/:id', async () => (await import('./transmittal-page.tsx')).TransmittalPage),
  route('/agreements/transmittals', async () => (await import('./transmittals-page.tsx')).TransmittalsPage),
  route('/agreements/outstanding/letters', async () => (await import('./letters-page.tsx')).LettersPage),
  route('/agreements/outstanding/:kind/:id', async () => (await import('./held-page.tsx')).HeldPage),
  route('/agreements/outstanding', async () => (await import('./outstanding-page.tsx')).OutstandingPage),
];
