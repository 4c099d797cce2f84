import { app, type WebContents } from 'electron';
import type { Log } from '../logging/log.ts';
import type { Page } from './page.ts';
import { isViewer, printSession } from './print-session.ts';

function guard(contents: WebContents, page: Page, log: Log): void {
  contents.setWindowOpenHandler(() => {
    log.warn('A new window was refused');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (page.isOurs(event.url)) return;
    event.preventDefault();
    log.warn('A navigation was refused');
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || (contents.session === printSession() && isViewer(event.url))) return;
    event.preventDefault();
    log.warn('A frame was refused');
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    log.warn('A redirect was refused');
  });
}

/** Keeps every window on the program's own page: no other address, window, frame or webview. */
export function guardNavigation(page: Page, log: Log): void {
  app.on('web-contents-created', (_, contents) => guard(contents, page, log));
}
