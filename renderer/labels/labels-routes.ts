import { route, type AppRoute } from '../layout/app-route.ts';

const printLabels = async () => (await import('./print-labels-page.tsx')).PrintLabelsPage;

const stickLabels = async () => (await import('./stick-labels-page.tsx')).StickLabelsPage;

export const labelsRoutes: readonly AppRoute[] = [
  route('/labels/print', printLabels),
  route('/labels/printed', async () => (await import('./printed-labels-page.tsx')).PrintedLabelsPage),
  route('/labels/stick', stickLabels),
  route('/labels/stick/:printing', stickLabels),
  route('/labels', printLabels),
];
