import { app, session } from 'electron';
import type { Log } from '../logging/log.ts';
import { announceAppScheme } from './app-protocol.ts';
import { guardNavigation } from './navigation-guard.ts';
import type { Page } from './page.ts';
import { guardPrintSession } from './print-session.ts';
import { denyDownloads, denyNetwork, denyPermissions, denySpelling } from './session-guards.ts';

/** What must be said before the program is ready: every renderer sandboxed, no name ever resolved. */
export function hardenBeforeReady(fromDevServer: boolean): void {
  // The system's root has no sandbox to enter; Chromium would stop at the contradiction.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  announceAppScheme();
  if (fromDevServer) return;
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** The guards of the window's session and of everything that is ever shown. */
export function hardenSession(page: Page, log: Log): void {
  guardNavigation(page, log);
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession, page.mayLoad, log);
  denyDownloads(session.defaultSession);
  denySpelling(session.defaultSession);
  guardPrintSession();
}
