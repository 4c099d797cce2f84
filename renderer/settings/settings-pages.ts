import type { Catalogue } from '../../resources/texts/index.ts';
import { route, type AppRoute } from '../layout/app-route.ts';

/** One page of the settings: the word for it in the menu is `settings.pages.<title>`. */
export interface SettingsPage extends AppRoute {
  readonly title: keyof Catalogue['settings']['pages'];
}

/** The pages of the settings in the order of their menu; the first is shown when none is named. */
export const settingsPages: readonly SettingsPage[] = [
  {
    title: 'office',
    ...route('/settings/office', async () => (await import('./office-page.tsx')).OfficePage),
  },
  {
    title: 'templates',
    ...route(
      '/settings/templates',
      async () => (await import('../templates/templates-page.tsx')).TemplatesPage,
    ),
  },
  {
    title: 'labels',
    ...route('/settings/labels', async () => (await import('../labels/own-sheets-page.tsx')).OwnSheetsPage),
  },
  {
    title: 'printers',
    ...route('/settings/printers', async () => (await import('../printing/printers-page.tsx')).PrintersPage),
  },
  {
    title: 'accounts',
    ...route('/settings/accounts', async () => (await import('../accounts/accounts-page.tsx')).AccountsPage),
  },
  {
    title: 'roles',
    ...route('/settings/roles', async () => (await import('../accounts/roles-page.tsx')).RolesPage),
  },
  {
    title: 'keys',
    ...route('/settings/keys', async () => (await import('../keys/recovery-page.tsx')).RecoveryPage),
  },
  {
    title: 'backup',
    ...route('/settings/backup', async () => (await import('../backup/backup-page.tsx')).BackupPage),
  },
  {
    title: 'privacy',
    ...route('/settings/privacy', async () => (await import('../audit/privacy-page.tsx')).PrivacyPage),
  },
];
