import { session, type Session } from 'electron';
import { denyDownloads, denyPermissions, denySpelling } from './session-guards.ts';

/** Where Chromium's own PDF viewer and its parts come from. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const viewerParts = 'chrome://resources/';

/**
 * The session that documents are printed in. It persists because Chromium gives its viewer's parts to no
 * other kind, and is apart from the page's, which may load nothing but `app://boxfile`.
 */
export function printSession(): Session {
  return session.fromPartition('persist:print');
}

export function isViewer(url: string): boolean {
  return url.startsWith(viewer);
}

/** Lets the session load the viewer and files on this computer's disk, and nothing else. */
export function guardPrintSession(): void {
  const guarded = printSession();
  denyPermissions(guarded);
  denyDownloads(guarded);
  denySpelling(guarded);
  guarded.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !(isViewer(url) || url.startsWith(viewerParts) || url.startsWith('file:///')) });
  });
}
