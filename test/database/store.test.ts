import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statementsOf } from '../../main/database/readable-db.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { DomainError } from '../../main/errors.ts';
import { registerDevice } from '../../main/register/index.ts';
import { account, aPhone, key, newRegister, reopened, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('the register on disk', () => {
  it('holds no plain text', () => {
    const register = newRegister(folder.path);
    register.write((tx) => registerDevice(tx, aPhone({ model: 'PLANTED-NAME' })));
    const { database } = registerFiles(folder.path);
    for (const file of [database, `${database}-wal`]) {
      const bytes = readFileSync(file).toString('latin1');
      expect(bytes.length).toBeGreaterThan(1000);
      expect(bytes).not.toContain('PLANTED-NAME');
      expect(bytes).not.toContain('SQLite format 3');
    }
    register.close();
  });

  it('is set to survive a power cut on every open', () => {
    newRegister(folder.path).close();
    const connection = openDatabase({ file: registerFiles(folder.path).database, key, create: false });
    const pragma = (name: string): unknown => connection.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('temp_store')).toBe(2);
    connection.close();
  });

  it('is refused with another key, and when it is no register', () => {
    newRegister(folder.path).close();
    const { database } = registerFiles(folder.path);
    const open = (tried: Uint8Array) => () => openRegister({ folder: folder.path, key: tried, account });
    expect(open(Buffer.alloc(32))).toThrow(expect.objectContaining({ code: 'wrong-key' }));
    const whole = readFileSync(database);
    writeFileSync(database, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(100), whole.subarray(200)]));
    expect(open(key)).toThrow(expect.objectContaining({ code: 'register-damaged' }));
    writeFileSync(database, 'this is no register, whatever its name says');
    expect(open(key)).toThrow(expect.objectContaining({ code: 'register-damaged' }));
  });

  it('of a newer Boxfile is refused and left alone', () => {
    newRegister(folder.path).close();
    const { database } = registerFiles(folder.path);
    const connection = openDatabase({
      file: database,
      key,
      create: false,
    });
    connection.pragma('user_version = 99990');
    connection.close();
    const before = readFileSync(database);
    expect(() => reopened(folder.path)).toThrow(expect.objectContaining({ code: 'register-newer' }));
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  it('is not made twice in one folder', () => {
    newRegister(folder.path).close();
    expect(() => newRegister(folder.path)).toThrow(expect.objectContaining({ code: 'register-exists' }));
  });

  it('cannot be made where nothing may be written', () => {
    const blocked = join(folder.path, 'a-file');
    writeFileSync(blocked, '');
    expect(() => newRegister(join(blocked, 'register'))).toThrow(
      expect.objectContaining({ code: 'cannot-write' }),
    );
  });
});

describe('a unit of work', () => {
  it('takes everything back when the act fails half-way', () => {
    const register = newRegister(folder.path);
    expect(() =>
      register.write((tx) => {
        registerDevice(tx, aPhone());
        throw new DomainError('illegal-step');
      }),
    ).toThrow(expect.objectContaining({ code: 'illegal-step' }));
    expect(register.db.get('SELECT 1 FROM device')).toBeUndefined();
    const id = register.write((tx) => registerDevice(tx, aPhone()));
    expect(register.db.get('SELECT box_number AS box FROM device WHERE id = ?', [id])).toEqual({
      box: 'KIL-00001',
    });
    register.close();
  });

  it('refuses an act that writes without entering it in the change feed', () => {
    const register = newRegister(folder.path);
    expect(() =>
      register.write((tx) => {
        tx.db.run(`UPDATE office SET name = 'Changed behind our back'`);
        return recorded(undefined, tx.nothingWritten());
      }),
    ).toThrow('without entering it in the change feed');
    expect(register.db.get<{ name: string }>('SELECT name FROM office')?.name).toBe('Kilosa Test Office');
    register.close();
  });

  it('gives queries a handle that cannot write', () => {
    const connection = new Database(':memory:');
    connection.exec('CREATE TABLE t (n)');
    const db = statementsOf(connection, false);
    expect(() => db.get('DELETE FROM t')).toThrow('tried to write');
    expect(() => db.column('INSERT INTO t VALUES (1) RETURNING n')).toThrow('tried to write');
  });

  it('sees what another connection has committed', () => {
    const first = newRegister(folder.path);
    const second = reopened(folder.path);
    const before = first.dataVersion();
    second.write((tx) => registerDevice(tx, aPhone()));
    expect(first.dataVersion()).not.toBe(before);
    expect(first.db.get<{ n: number }>('SELECT count(*) AS n FROM device')?.n).toBe(1);
    first.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761481' })));
    expect(second.db.column('SELECT box_number FROM device ORDER BY row')).toEqual([
      'KIL-00001',
      'KIL-00002',
    ]);
    first.close();
    second.close();
  });
});
