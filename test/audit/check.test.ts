import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { registerDevice } from '../../main/register/index.ts';
import { aPhone, key, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  register.write((tx) => registerDevice(tx, aPhone()));
  register.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761481' })));
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** Does what somebody with an SQLite tool and the key could do. */
function tamper(sql: string): void {
  const { database } = registerFiles(folder.path);
  const connection = openDatabase({
    file: database,
    key,
    create: false,
  });
  connection.pragma('foreign_keys = OFF');
  connection.exec('DROP TRIGGER change_is_never_edited; DROP TRIGGER change_is_never_deleted');
  connection.exec(sql);
  connection.close();
}

describe('examining a register', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(examineRegister(register)).toMatchObject({ ok: true, problems: [], changes: 3 });
  });

  it.each([
    [
      `UPDATE change SET after = '{"box":"KIL-00009"}' WHERE sequence = 2`,
      'change-feed',
      'entry 2 was altered',
    ],
    [`UPDATE change SET account = 'Somebody else' WHERE sequence = 1`, 'change-feed', 'entry 1 was altered'],
    ['DELETE FROM change WHERE sequence = 2', 'change-feed', 'entry 2 is missing'],
    [
      `UPDATE device SET holder_id = 'nobody' WHERE row = 1`,
      'foreign-keys',
      'device row 1 refers to a missing person',
    ],
    [
      `UPDATE device_list SET imei1 = NULL WHERE row = 2`,
      'list',
      'the list line of box KIL-00002 is out of date',
    ],
    ['UPDATE box_series SET next = 1', 'box-numbers', 'box KIL-00001 lies outside its series'],
  ])('names what %s does', (sql, check, detail) => {
    tamper(sql);
    expect(examineRegister(register).problems).toContainEqual({ check, detail });
  });

  it('refuses to edit or delete entries of the change feed', () => {
    for (const sql of ['DELETE FROM change', `UPDATE change SET account = 'x'`]) {
      expect(() =>
        register.write((tx) => {
          tx.db.run(sql);
          return { value: undefined, receipt: tx.nothingWritten() };
        }),
      ).toThrow('append-only');
    }
  });
});
