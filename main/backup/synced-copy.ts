import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { syncFile } from '../database/synced.ts';

const chunk = 1 << 20;

/** Told how many bytes were done since it was last told; what it throws stops the work. */
export type OnBytes = (bytes: number) => void;

function eachChunk(path: string, take: (bytes: Uint8Array) => void): void {
  const buffer = Buffer.allocUnsafe(chunk);
  const handle = openSync(path, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      take(buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}

/** Copies a file that nobody writes to. It is on disk once it is synced. @param take is given every part of it */
export function copyPlain(from: string, to: string, take: (bytes: Uint8Array) => void): void {
  const target = openSync(to, 'wx', 0o600);
  try {
    eachChunk(from, (bytes) => {
      for (let at = 0; at < bytes.length;) at += writeSync(target, bytes, at);
      take(bytes);
    });
  } finally {
    closeSync(target);
  }
}

/** Copies a file that nobody writes to, synced before it returns. @returns SHA-256 of what was read */
export function copySynced(from: string, to: string, onBytes: OnBytes = () => {}): string {
  const digest = createHash('sha256');
  copyPlain(from, to, (bytes) => {
    digest.update(bytes);
    onBytes(bytes.length);
  });
  syncFile(to);
  return digest.digest('hex');
}

/** SHA-256 of a file as it lies there. */
export function digestOf(path: string, onBytes: OnBytes = () => {}): string {
  const digest = createHash('sha256');
  eachChunk(path, (bytes) => {
    digest.update(bytes);
    onBytes(bytes.length);
  });
  return digest.digest('hex');
}

/** Writes a small file whole and synced. */
export function writeSynced(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  syncFile(path);
}
