import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { backupsIn, backupsOf } from '../../main/backup/backup-folder.ts';
import { backUpBeforeMigration } from '../../main/backup/index.ts';
import { examinedCopy } from '../../main/backup/examined-copy.ts';
import { migrations, newestForm } from '../../main/database/migrate.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { account, key, temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
let made = 0;
let folder = '';
const opening = () => ({ folder, key, account, beforeMigration: backUpBeforeMigration });

/** A register as the version that knew these migrations has left it. */
function ofForm(last: number): void {
  const { database } = registerFiles(folder);
  mkdirSync(dirname(database), { recursive: true });
  const connection = openDatabase({ file: database, key, create: true });
  for (const { number, sql } of migrations.filter((one) => one.number <= last)) {
    connection.exec(sql);
    connection.pragma(`user_version = ${number}`);
  }
  connection.exec(`
    INSERT INTO office VALUES (1, '018f0000-0000-7000-8000-000000000001', 1, 'Test Office', 'TZ', 'KIL', 'full',
      randomblob(32), '{}', '{}', NULL, NULL, 0, '2026-01-01T00:00:00.000Z');
    INSERT INTO change (sequence, office_id, at, account, entity, entity_id, kind, salt, hash)
      VALUES (1, '018f0000-0000-7000-8000-000000000001', '2026-01-01T00:00:00.000Z', 'Test', 'office',
        '018f0000-0000-7000-8000-000000000001', 'office.entered', randomblob(16), '${'a'.repeat(64)}')`);
  connection.close();
}

beforeEach(() => {
  made += 1;
  folder = `${scratch.path}/register-${made}`;
});
afterAll(() => scratch.remove());

it('keeps the register as the older version has left it, and enters that once it has its new form', () => {
  ofForm(70);
  const register = openRegister(opening());
  const [backup] = backupsIn(backupsOf(folder));
  expect(backup?.manifest).toMatchObject({
    trigger: 'migration',
    database: { version: 70 },
    head: { sequence: 1 },
  });
  expect(examinedCopy(registerFiles(backup?.folder ?? '').database, key).version).toBe(70);
  expect(register.db.column('SELECT user_version FROM pragma_user_version')).toEqual([newestForm]);
  expect(register.db.column(`SELECT kind FROM change WHERE entity = 'backup'`)).toEqual(['backup.made']);
  register.close();
});

it('is made once, and never for a register that is up to date', () => {
  ofForm(70);
  openRegister(opening()).close();
  openRegister(opening()).close();
  expect(backupsIn(backupsOf(folder))).toHaveLength(1);
});

it('leaves the register as it is when there is no room for it', () => {
  ofForm(70);
  const refusing = { ...opening(), beforeMigration: () => expect.unreachable('no room') };
  expect(() => openRegister(refusing)).toThrow('no room');
  const connection = openDatabase({ file: registerFiles(folder).database, key, create: false });
  expect(connection.pragma('user_version', { simple: true })).toBe(70);
  connection.close();
});
