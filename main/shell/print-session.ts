import { randomUUID } from 'node:crypto';
import { session, type Session } from 'electron';
import type { SealedReader } from '../files/index.ts';
import { contentResponse } from './app-protocol.ts';
import { appScheme } from './page.ts';
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

/** Where documents stand while they are printed: opened on their way to the viewer, never on the disk. */
const documents = `${appScheme}://print/`;
const printing = new Map<string, SealedReader>();

/** Puts a document at an address of the session until `work` is through. */
export async function atPrintAddress<T>(
  document: SealedReader,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const url = `${documents}${randomUUID()}.pdf`;
  printing.set(url, document);
  try {
    return await work(url);
  } finally {
    printing.delete(url);
    document.close();
  }
}

/** Lets the session load the viewer and documents that are being printed, and nothing else. */
export function guardPrintSession(): void {
  const guarded = printSession();
  denyPermissions(guarded);
  denyDownloads(guarded);
  denySpelling(guarded);
  guarded.protocol.handle(appScheme, ({ url }) => {
    const document = printing.get(url);
    if (!document) return new Response('Not found', { status: 404 });
    const { bytes, parts } = document;
    return contentResponse({ mediaType: 'application/pdf', bytes, parts });
  });
  guarded.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !(isViewer(url) || url.startsWith(viewerParts) || url.startsWith(documents)) });
  });
}
