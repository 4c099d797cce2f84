import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import { migrations, newestForm } from '../../main/database/migrate.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { codeSlot, writeKeySlots } from '../../main/keys/key-slots.ts';
import { publishedCode } from '../../main/keys/index.ts';
import { buildOnce, program } from '../command-line/boxfile.ts';
import { account, key, temporaryFolder } from '../support/register.ts';
import { killedAfter } from './killed.ts';
import { randomFrom } from './random.ts';
import { roundsOf, seed } from './rounds.ts';

const scratch = temporaryFolder();
const old = join(scratch.path, 'old');
const office = '018f0000-0000-7000-8000-000000000001';
/** The form of the last version before accounts, audit, scans and backups. */
const oldForm = 70;
const entries = 20_000;

/** A register as an older version has left it, with enough in it that bringing it up to date takes a while. */
function makeOldRegister(): void {
  const { database } = registerFiles(old);
  mkdirSync(old, { recursive: true });
  const connection = openDatabase({ file: database, key, create: true });
  for (const { number, sql } of migrations.filter((one) => one.number <= oldForm)) {
    connection.exec(sql);
    connection.pragma(`user_version = ${number}`);
  }
  connection.exec(`
    INSERT INTO office VALUES (1, '${office}', 1, 'Test Office', 'TZ', 'KIL', 'full',
      randomblob(32), '{}', '{}', NULL, NULL, 0, '2026-01-01T00:00:00.000Z');
    WITH RECURSIVE entry (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM entry WHERE n < ${entries})
    INSERT INTO change (sequence, office_id, at, account, entity, entity_id, kind, salt, hash)
      SELECT n, '${office}', '2026-01-01T00:00:00.000Z', 'Test', 'office', '${office}', 'office.changed',
        randomblob(16), lower(hex(randomblob(32))) FROM entry`);
  connection.close();
  const made = { at: new Date('2026-01-01T00:00:00Z'), confirmed: true };
  writeKeySlots(old, { registerId: office, codes: [codeSlot(office, key, publishedCode, made)] });
}

/** What an examination says, the entries that are there, and the form of the register. */
function found(folder: string): { problems: unknown; entries: number; form: unknown } {
  const register = openRegister({ folder, key, account });
  try {
    const { problems } = examineRegister(register);
    const [first = 0] = register.db.column<number>(`SELECT count(*) FROM change WHERE account = 'Test'`);
    const [form] = register.db.column('SELECT user_version FROM pragma_user_version');
    return { problems, entries: first, form };
  } finally {
    register.close();
  }
}

let migrating = 0;
let expected: ReturnType<typeof found>;
const words = (folder: string): string[] => [program, 'search', 'Test', '--register', folder, '--json'];

beforeAll(async () => {
  await buildOnce();
  makeOldRegister();
  const whole = join(scratch.path, 'whole');
  cpSync(old, whole, { recursive: true });
  const { killed, milliseconds } = await killedAfter(60_000, ...words(whole));
  expect(killed).toBe(false);
  migrating = milliseconds;
  expected = found(whole);
  expect(expected).toMatchObject({ entries, form: newestForm });
}, 240_000);
afterAll(() => scratch.remove());

it.each(roundsOf(3, 0.1))(
  `a register of an older version that is killed while it is brought up to date, in round %i of seed ${seed}, is whole`,
  async (round) => {
    const folder = join(scratch.path, `round-${round}`);
    cpSync(old, folder, { recursive: true });
    await killedAfter(randomFrom(seed * 100_003 + round)() * migrating, ...words(folder));
    expect(found(folder)).toEqual(expected);
  },
  60_000,
);
