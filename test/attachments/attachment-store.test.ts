import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  attachmentFiles,
  attachmentPath,
  attachmentStore,
  fingerprintOf,
  glanceAtAttachment,
  readAttachment,
  storeAttachment,
  verifyAttachment,
  writeAttachmentTo,
  type Fingerprint,
} from '../../main/attachments/index.ts';
import { key, temporaryFolder } from '../support/register.ts';

const program = join(import.meta.dirname, 'store-file.mjs');
let folder: ReturnType<typeof temporaryFolder>;
let store = '';
let source = '';

beforeEach(() => {
  folder = temporaryFolder();
  store = attachmentStore(folder.path);
  source = join(folder.path, 'source.pdf');
  writeFileSync(source, 'A scan of nothing in particular.');
});
afterEach(() => folder.remove());

async function stored(content?: string | Uint8Array): Promise<Fingerprint> {
  if (content !== undefined) writeFileSync(source, content);
  const fingerprint = await fingerprintOf(source, 1e9, () => {});
  await storeAttachment(store, key, source, fingerprint);
  return fingerprint;
}

describe('a file put into the store', () => {
  it('lies under its hash, for its owner only, and is read back', async () => {
    const { sha256, bytes } = await stored();
    const path = join(store, sha256.slice(0, 2), sha256);
    expect(await attachmentFiles(store)).toEqual([{ sha256, path, bytes: statSync(path).size }]);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(store).mode & 0o077).toBe(0);
    const parts: Buffer[] = [];
    for await (const part of readAttachment(store, key, sha256)) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('A scan of nothing in particular.');
    expect(await verifyAttachment(store, key, sha256)).toBe('sound');
    expect(await glanceAtAttachment(store, sha256, bytes)).toBe('sound');
  });

  it('twice is one file, left as it is', async () => {
    const { sha256 } = await stored();
    const before = readFileSync(attachmentPath(store, sha256));
    await stored();
    expect(await attachmentFiles(store)).toHaveLength(1);
    expect(readFileSync(attachmentPath(store, sha256)).equals(before)).toBe(true);
  });

  it('again after it was damaged is put right', async () => {
    const { sha256, bytes } = await stored();
    const path = attachmentPath(store, sha256);
    const whole = readFileSync(path);
    writeFileSync(path, whole.with(50, (whole[50] ?? 0) ^ 4));
    expect(await verifyAttachment(store, key, sha256)).toBe('damaged');
    expect(await glanceAtAttachment(store, sha256, bytes)).toBe('sound');
    await stored();
    expect(await verifyAttachment(store, key, sha256)).toBe('sound');
  });

  it('and gone is missing; cut short, it is damaged at a glance', async () => {
    const { sha256, bytes } = await stored();
    const path = attachmentPath(store, sha256);
    writeFileSync(path, readFileSync(path).subarray(0, 40));
    expect(await glanceAtAttachment(store, sha256, bytes)).toBe('damaged');
    await rm(path);
    expect(await glanceAtAttachment(store, sha256, bytes)).toBe('missing');
    expect(await verifyAttachment(store, key, sha256)).toBe('missing');
    await expect(writeAttachmentTo(join(folder.path, 'out.pdf'), store, key, sha256)).rejects.toMatchObject({
      code: 'attachment-missing',
    });
    expect(existsSync(join(folder.path, 'out.pdf'))).toBe(false);
  });

  it('is written out in the clear where somebody wants it', async () => {
    const content = Buffer.alloc(700_000, 'page ');
    const { sha256 } = await stored(content);
    const out = join(folder.path, 'out.pdf');
    await writeAttachmentTo(out, store, key, sha256);
    expect(readFileSync(out).equals(content)).toBe(true);
  });

  it('stops where its teller throws, and nothing of it stays', async () => {
    const fingerprint = await fingerprintOf(source, 1e9, () => {});
    const stopped = storeAttachment(store, key, source, fingerprint, () => {
      throw new Error('enough');
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(await attachmentFiles(store)).toEqual([]);
    expect(readdirSync(store).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of buffers that something still holds, without those that are only not cleared away yet. */
function memoryHeld(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}

describe('a store', () => {
  it('that was never written to is empty', async () => {
    expect(await attachmentFiles(store)).toEqual([]);
  });

  it('takes no other name for a path', () => {
    for (const name of ['../register.boxfile', '', 'AB'.repeat(32)]) {
      expect(() => attachmentPath(store, name)).toThrow('SHA-256');
    }
  });

  it('passes over files that are none of its own', async () => {
    const { sha256 } = await stored();
    writeFileSync(join(store, 'Thumbs.db'), '');
    writeFileSync(join(store, sha256.slice(0, 2), 'notes.txt'), '');
    expect((await attachmentFiles(store)).map((file) => file.sha256)).toEqual([sha256]);
  });

  it(
    'is whole after a kill in the middle of writing, and the next file clears up',
    { timeout: 60_000 },
    async () => {
      writeFileSync(source, Buffer.alloc(120_000_000, 'scan'));
      const parts = (): string[] =>
        existsSync(store) ? readdirSync(store).filter((name) => name.endsWith('.part')) : [];
      const child = spawn(process.execPath, [program, store, source], { stdio: 'ignore' });
      const ended = once(child, 'exit');
      while (parts().length === 0 && child.exitCode === null) await pause(2);
      child.kill('SIGKILL');
      expect((await ended)[1]).toBe('SIGKILL');
      expect(parts()).toHaveLength(1);
      expect(await attachmentFiles(store)).toEqual([]);
      await stored('A small scan.');
      expect(parts()).toEqual([]);
    },
  );

  it('on a disk that is full says so and keeps what it had', async () => {
    const kept = await stored();
    writeFileSync(source, Buffer.alloc(2_000_000, 'scan'));
    // A limit on the size of files needs no rights, unlike a small disk.
    const script = `trap '' XFSZ; ulimit -f 512; exec "$@"`;
    const ended = promisify(execFile)('bash', [
      '-c',
      script,
      'bash',
      process.execPath,
      program,
      store,
      source,
    ]);
    await expect(ended).rejects.toMatchObject({ code: 3, stdout: 'EFBIG' });
    expect((await attachmentFiles(store)).map((file) => file.sha256)).toEqual([kept.sha256]);
    expect(await verifyAttachment(store, key, kept.sha256)).toBe('sound');
    expect(readdirSync(store).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('holds 100 MB with little memory', { timeout: 60_000 }, async () => {
    writeFileSync(source, Buffer.alloc(100_000_000, 'scan'));
    const fingerprint = await fingerprintOf(source, 1e9, () => {});
    const before = memoryHeld();
    let most = 0;
    let looked = 0;
    await storeAttachment(store, key, source, fingerprint, (written) => {
      // Clearing away takes long enough to look every ten megabytes only.
      if (written - looked < 10_000_000) return;
      looked = written;
      most = Math.max(most, memoryHeld() - before);
    });
    expect(looked).toBeGreaterThan(80_000_000);
    expect(most).toBeLessThan(20_000_000);
    expect((await stat(attachmentPath(store, fingerprint.sha256))).size).toBeGreaterThan(100_000_000);
    expect(await verifyAttachment(store, key, fingerprint.sha256)).toBe('sound');
  });
});
