import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { Writable } from 'node:stream';

/** Bytes of content in a part; the last one may be shorter. */
const partBytes = 256 * 1024;
const tagBytes = 16;
const sealedPartBytes = partBytes + tagBytes;

/** Fills a file of the session from its beginning to its end. */
export interface SealedWriter {
  readonly write: (bytes: Uint8Array) => void;
  /** Seals what is left and lets go of the file; safe to call twice. */
  readonly end: () => void;
}

/** Reads a file of the session from anywhere in it. */
export interface SealedReader {
  /** Of its content. */
  readonly bytes: number;
  /** At most so many bytes of content from a position on; throws when the file is not as it was written. */
  readonly read: (position: number, length: number) => Buffer;
  /** The whole content, part by part. */
  readonly parts: () => Generator<Buffer, void, undefined>;
  readonly close: () => void;
}

/**
 * Keeps the files of a session unreadable for everybody else: previews, reports and scratch files hold what
 * the register holds, and lie outside it. Each is sealed part by part (AES-256-GCM) under a key drawn from the
 * session's key and its own name, so a file of any size is written and read with one part in memory. When the
 * session ends, or is killed, the key is gone.
 */
export interface Sealing {
  /** The session's key, for a job's thread. */
  readonly key: Uint8Array;
  /** @param path whose name no other file of the session has had */
  readonly write: (path: string) => SealedWriter;
  readonly read: (path: string) => SealedReader;
}

/** A key for a session. */
export function newSessionKey(): Uint8Array {
  return randomBytes(32);
}

export function sealingWith(key: Uint8Array): Sealing {
  const keyOf = (path: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', key, '', `boxfile session file ${basename(path)}`, 32));
  return {
    key,
    write: (path) => sealedWriter(path, keyOf(path)),
    read: (path) => sealedReader(path, keyOf(path)),
  };
}

/** The nonce of a part: a key seals one file only, so counting is enough. */
function nonceOf(part: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(part, 8);
  return nonce;
}

/** Binds a part to being the last or not, so that a file cut short does not read. */
function boundTo(isLast: boolean): Buffer {
  return Buffer.from([isLast ? 1 : 0]);
}

function sealedWriter(path: string, key: Uint8Array): SealedWriter {
  const file = openSync(path, 'wx', 0o600);
  const held = Buffer.allocUnsafe(partBytes);
  let used = 0;
  let part = 0;
  let open = true;

  function seal(isLast: boolean): void {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(part));
    cipher.setAAD(boundTo(isLast));
    const sealed = Buffer.concat([
      cipher.update(held.subarray(0, used)),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    for (let at = 0; at < sealed.length;) at += writeSync(file, sealed, at);
    part += 1;
    used = 0;
  }

  return {
    write: (bytes) => {
      for (let at = 0; at < bytes.length;) {
        // A full part is sealed only once more follows: the last one is marked as such.
        if (used === partBytes) seal(false);
        const taken = bytes.subarray(at, at + partBytes - used);
        held.set(taken, used);
        used += taken.length;
        at += taken.length;
      }
    },
    end: () => {
      if (!open) return;
      open = false;
      try {
        seal(true);
      } finally {
        closeSync(file);
      }
    },
  };
}

function sealedReader(path: string, key: Uint8Array): SealedReader {
  const file = openSync(path, 'r');
  const sealedBytes = fstatSync(file).size;
  const parts = Math.max(1, Math.ceil(sealedBytes / sealedPartBytes));
  const bytes = sealedBytes - parts * tagBytes;
  let last: { readonly part: number; readonly content: Buffer } | null = null;

  function contentOf(part: number): Buffer {
    if (last?.part === part) return last.content;
    const sealed = Buffer.alloc(
      Math.max(tagBytes, Math.min(sealedPartBytes, sealedBytes - part * sealedPartBytes)),
    );
    readSync(file, sealed, 0, sealed.length, part * sealedPartBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(part));
    decipher.setAAD(boundTo(part === parts - 1));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const content = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    last = { part, content };
    return content;
  }

  return {
    bytes,
    read: (position, length) => {
      const end = Math.min(bytes, position + length);
      const found: Buffer[] = [];
      for (let at = position; at < end;) {
        const part = Math.floor(at / partBytes);
        const content = contentOf(part).subarray(at - part * partBytes, end - part * partBytes);
        found.push(content);
        at += content.length;
      }
      return Buffer.concat(found);
    },
    *parts() {
      for (let part = 0; part < parts; part += 1) yield contentOf(part);
    },
    close: () => closeSync(file),
  };
}

/** A stream into a file of the session, for what draws into streams. */
export function sealedStream(writer: SealedWriter): Writable {
  return new Writable({
    write: (chunk: Uint8Array, _, done) => {
      try {
        writer.write(chunk);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    final: (done) => {
      try {
        writer.end();
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    destroy: (error, done) => {
      writer.end();
      done(error);
    },
  });
}
