import { attachmentStore, readAttachment } from '../attachments/index.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { newToken } from '../files/index.ts';

/** Scans shown at once: one opens another, and few are looked at again. */
const mostShown = 50;

/** A scan that somebody may look at. */
export interface ShownScan {
  /** The register that has it. */
  readonly folder: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The scans opened in this session, by the token under which the page shows them. */
export interface ShownScans {
  readonly show: (scan: ShownScan) => string;
  readonly get: (token: string) => ShownScan | null;
}

export function shownScans(): ShownScans {
  const shown = new Map<string, ShownScan>();
  return {
    show: (scan) => {
      const oldest = shown.keys().next();
      if (shown.size >= mostShown && !oldest.done) shown.delete(oldest.value);
      const token = newToken();
      shown.set(token, scan);
      return token;
    },
    get: (token) => shown.get(token) ?? null,
  };
}

/** A scan on its way to the page: opened part by part in memory, never in the clear on disk. */
export interface ServedScan {
  readonly mediaType: string;
  readonly bytes: number;
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** The content of a shown scan, as long as its register is the one that is open. */
export function servedScan(scan: ShownScan | null, register: OpenRegister | null): ServedScan | null {
  if (!scan || register?.folder !== scan.folder) return null;
  const { sha256, mediaType, bytes } = scan;
  const { folder, key } = register;
  return { mediaType, bytes, parts: () => readAttachment(attachmentStore(folder), key, sha256) };
}
