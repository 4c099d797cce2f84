import { route, type AppRoute } from '../layout/app-route.ts';

/** Screens of one template; the list of templates is a page of the settings. */
export const templatesRoutes: readonly AppRoute[] = [
  route(
    '/settings/templates/:key/compare/:from/:to',
    async () => (await import('./compare-page.tsx')).ComparePage,
  ),
  route('/settings/templates/:key/:number', async () => (await import('./version-page.tsx')).VersionPage),
  route('/settings/templates/:key', async () => (await import('./template-page.tsx')).TemplatePage),
];

export const templatesPath = '/settings/templates';

export function templatePath(key: string): string {
  return `${templatesPath}/${key}`;
}

export function versionPath(key: string, number: number): string {
  return `${templatesPath}/${key}/${number}`;
}

export function comparePath(key: string, from: number, to: number): string {
  return `${templatesPath}/${key}/compare/${from}/${to}`;
}
