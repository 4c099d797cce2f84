import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { protocol, type Session } from 'electron';
import type { ServedScan } from '../scans/index.ts';
import { containedFile } from './contained-file.ts';
import { contentSecurityPolicy, newNonce, withNonce } from './content-security.ts';
import { mediaTypeOf } from './media-types.ts';
import { appHost, appScheme } from './page.ts';

export interface Served {
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** File behind a preview token, or null for a token that nobody holds. */
  readonly documentPath: (token: string) => string | null;
  /** Scan behind a token, or null for a token that nobody holds and while nobody is signed in. */
  readonly scan: (token: string) => ServedScan | null;
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

function scanResponse(scan: ServedScan): Response {
  const content = Readable.toWeb(Readable.from(scan.parts())) as ReadableStream<Uint8Array>;
  return new Response(content, {
    headers: { ...headersFor(scan.mediaType, newNonce()), 'content-length': String(scan.bytes) },
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
      const path = served.documentPath(token);
      if (path === null) return absent();
      return new Response(new Uint8Array(await readFile(path)), {
        headers: headersFor('application/pdf', nonce),
      });
    }
    const [, shown] = /^\/scans\/([A-Za-z0-9_-]+)$/.exec(address.pathname) ?? [];
    if (shown !== undefined) {
      const scan = served.scan(shown);
      return scan ? scanResponse(scan) : absent();
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
