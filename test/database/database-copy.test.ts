import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyDatabase, openCopy } from '../../main/database/database-copy.ts';
import { lastChange } from '../../main/database/feed-head.repository.ts';
import { withFrozenFile } from '../../main/database/frozen-database.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { addPhone, imeiOf } from '../backup/work.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';

let scratch: ReturnType<typeof temporaryFolder>;
const at = (name: string): string => join(scratch.path, name);
beforeEach(() => {
  scratch = temporaryFolder();
});
afterEach(() => scratch.remove());

/** What a handle reads, in steps of a few pages, and how much was committed while it did. */
function readSlowly(handle: number): string {
  const digest = createHash('sha256');
  const step = Buffer.alloc(8192);
  for (let from = 0, read = 1; read > 0; from += read) {
    read = readSync(handle, step, 0, step.length, from);
    digest.update(step.subarray(0, read));
  }
  return digest.digest('hex');
}

describe('a database that others commit to without a pause', () => {
  it('holds still while it is copied, and the copy is one state of it', async () => {
    const file = at('busy.db');
    const first = openDatabase({ file, key, create: true });
    first.exec('CREATE TABLE entry (sequence INTEGER PRIMARY KEY, words TEXT) STRICT');
    first.exec('CREATE TABLE held (entries INTEGER) STRICT; INSERT INTO held VALUES (0)');
    first.exec('CREATE INDEX entry_words ON entry (words)');
    const flag = new SharedArrayBuffer(8);
    const state = new Int32Array(flag);
    const worker = new Worker(join(import.meta.dirname, 'commit-in-a-loop.mjs'), {
      workerData: { file, key: key.toString('hex'), flag },
    });
    const ended = new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
    const entries = (): number => first.prepare('SELECT entries FROM held').pluck().get() as number;
    let frozen = 0;
    try {
      while (entries() === 0) await new Promise(setImmediate);
      for (let round = 0; round < 25; round += 1) {
        const before = entries();
        withFrozenFile(file, key, (handle) => {
          const digest = readSlowly(handle);
          const committed = Atomics.load(state, 1);
          while (Atomics.load(state, 1) < committed + 10) readSlowly(handle);
          expect(readSlowly(handle)).toBe(digest);
          frozen += 1;
        });
        copyDatabase(file, key, at('copy.db'), () => {});
        const after = entries();
        const copy = openCopy(at('copy.db'), key);
        const held = copy.db.column<number>('SELECT entries FROM held')[0] ?? -1;
        expect(copy.db.column('SELECT quick_check FROM pragma_quick_check')).toEqual(['ok']);
        expect(copy.db.column('SELECT count(*) FROM entry')).toEqual([held]);
        expect(copy.db.column('SELECT max(sequence) FROM entry')).toEqual([held]);
        copy.close();
        rmSync(at('copy.db'));
        expect([held >= before, held <= after]).toEqual([true, true]);
      }
    } finally {
      Atomics.store(state, 0, 1);
      await ended;
      first.close();
    }
    expect(frozen).toBe(25);
  }, 120_000);
});

describe('a register that is copied', () => {
  it('ends in the copy where it did when the copying began', () => {
    const register = newRegister(at('register'));
    const { database } = registerFiles(register.folder);
    for (let round = 0; round < 10; round += 1) {
      addPhone(register, imeiOf(1000 * round));
      const head = lastChange(register.db);
      let more = 0;
      copyDatabase(database, key, at('copy.db'), () => addPhone(register, imeiOf(1000 * round + ++more)));
      const copy = openCopy(at('copy.db'), key);
      expect(lastChange(copy.db)).toEqual(head);
      expect(copy.db.column('SELECT quick_check FROM pragma_quick_check')).toEqual(['ok']);
      copy.close();
      rmSync(at('copy.db'));
      expect(more).toBeGreaterThan(0);
    }
    register.close();
  });

  it('is still known to be in use by other programs, which leave its log alone', () => {
    const register = newRegister(at('register'));
    const { database } = registerFiles(register.folder);
    copyDatabase(database, key, at('copy.db'), () => {});
    addPhone(register, imeiOf(1));
    const visit = `const db = require('better-sqlite3')(process.argv[1]);
      db.pragma("cipher = 'aegis'"); db.pragma("key = \\"raw:" + process.argv[2] + "\\"");
      db.pragma('user_version'); db.exec('SELECT 1 FROM sqlite_schema'); db.close();`;
    const ended = spawnSync(process.execPath, ['-e', visit, database, key.toString('hex')]);
    expect([ended.status, String(ended.stderr)]).toEqual([0, '']);
    expect(existsSync(`${database}-wal`)).toBe(true);
    register.close();
  });

  it('is copied all the same while somebody keeps the write lock', () => {
    const register = newRegister(at('register'));
    const { database } = registerFiles(register.folder);
    const writer = openDatabase({ file: database, key, create: false });
    writer.exec('BEGIN IMMEDIATE');
    copyDatabase(database, key, at('copy.db'), () => {});
    writer.exec('ROLLBACK');
    writer.close();
    const copy = openCopy(at('copy.db'), key);
    expect(lastChange(copy.db)).toEqual(lastChange(register.db));
    copy.close();
    register.close();
  }, 60_000);
});
