import { app, dialog, type BrowserWindow } from 'electron';
import { fileLog } from '../logging/file-log.ts';
import type { Log } from '../logging/log.ts';
import { hardenBeforeReady } from './harden.ts';
import { pageAt, type Page } from './page.ts';
import { userPlaces } from './places.ts';
import { startWindow } from './start-window.ts';
import { wordsFor } from './words.ts';

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Nothing can be shown in a window that failed to open, so the system says it. */
function sayFailure(logFile: string): void {
  const words = wordsFor(app.getLocale()).failure;
  dialog.showErrorBox(words.title, `${words.message}\n\n${words.reference}\n${logFile}`);
}

/** Runs the program with its window. A second start brings the first one's window forward. */
export function runProgram(): void {
  const devServer = app.isPackaged ? undefined : process.env['VITE_DEV_SERVER_URL'];
  hardenBeforeReady(devServer !== undefined);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const { log: logFile } = userPlaces();
  const log = fileLog(logFile);
  const page = pageAt(devServer);

  process.on('uncaughtException', (error) => log.error('Uncaught', error));
  process.on('unhandledRejection', (reason) => log.error('Unhandled rejection', reason));
  app.on('window-all-closed', () => app.quit());

  open(page, log).catch((error: unknown) => {
    log.error('The program could not start', error);
    sayFailure(logFile);
    app.exit(1);
  });
}

async function open(page: Page, log: Log): Promise<void> {
  await app.whenReady();
  const window = startWindow(page, log);
  app.on('second-instance', () => bringForward(window));
  log.info(`Boxfile ${app.getVersion()} on Electron ${process.versions['electron']}, ${process.platform}`);
}
