import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { protocol, type Session } from 'electron';
import { containedFile } from './contained-file.ts';
import { contentSecurityPolicy, newNonce, withNonce } from './content-security.ts';
import { mediaTypeOf } from './media-types.ts';
import { appHost, appScheme } from './page.ts';

/** Content that is opened part by part while it is served. */
export interface ServedContent {
  readonly mediaType: string;
  readonly bytes: number;
  readonly parts: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export interface Served {
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Document behind a preview token, or null for a token that nobody holds. */
  readonly document: (token: string) => ServedContent | null;
  /** Scan behind a token, or null for a token that nobody holds and while nobody is signed in. */
  readonly scan: (token: string) => ServedContent | null;
}

/** Tells Chromium what `app://` is. Must run before the program is ready. */
export function announceAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

function headersFor(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function absent(): Response {
  return new Response('Not found', { status: 404, headers: headersFor('text/plain', newNonce()) });
}

/** Answers with content in the clear, which is nowhere but on its way. */
export function contentResponse({ mediaType, bytes, parts }: ServedContent): Response {
  const content = Readable.toWeb(Readable.from(parts())) as ReadableStream<Uint8Array>;
  return new Response(content, {
    headers: { ...headersFor(mediaType, newNonce()), 'content-length': String(bytes) },
  });
}

/** Answers `app://boxfile/...`: the built page, PDFs that are held for preview, and scans that were opened. */
export async function answer(url: string, method: string, served: Served): Promise<Response> {
  const address = new URL(url);
  if (address.host !== appHost || method !== 'GET') return absent();
  const nonce = newNonce();
  try {
    const [, token] = /^\/documents\/([A-Za-z0-9_-]+)$/.exec(address.pathname) ?? [];
    if (token !== undefined) {
      const document = served.document(token);
      return document ? contentResponse(document) : absent();
    }
    const [, shown] = /^\/scans\/([A-Za-z0-9_-]+)$/.exec(address.pathname) ?? [];
    if (shown !== undefined) {
      const scan = served.scan(shown);
      return scan ? contentResponse(scan) : absent();
    }
    const file = containedFile(served.pageFolder, address.pathname);
    const type = file && mediaTypeOf(file);
    if (!file || !type) return absent();
    const content = await readFile(file);
    const body = type.startsWith('text/html')
      ? withNonce(content.toString('utf8'), nonce)
      : new Uint8Array(content);
    return new Response(body, { headers: headersFor(type, nonce) });
  } catch {
    return absent();
  }
}

/** Serves `app://boxfile` to the windows of a session. */
export function serveApp(session: Session, served: Served): void {
  session.protocol.handle(appScheme, (request) => answer(request.url, request.method, served));
}
