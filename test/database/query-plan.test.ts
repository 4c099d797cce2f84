import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type BetterSqlite3 from 'better-sqlite3';
import { openAgreement } from '../../main/database/open-agreement.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: BetterSqlite3.Database;
beforeAll(() => {
  folder = temporaryFolder();
  newRegister(folder.path).close();
  const { database } = registerFiles(folder.path);
  connection = openDatabase({
    file: database,
    key,
    create: false,
  });
});
afterAll(() => {
  connection.close();
  folder.remove();
});

describe('hot paths', () => {
  it.each([
    [`SELECT * FROM device WHERE box_prefix = 'KIL' AND box_sequence = 1`],
    [`SELECT * FROM device WHERE imei1 = '1' AND state <> 'void'`],
    [`SELECT * FROM device WHERE imei2 = '1' AND state <> 'void'`],
    [`SELECT * FROM device WHERE serial_key = '1' AND state <> 'void'`],
    [`SELECT * FROM sim WHERE msisdn = '1'`],
    [`SELECT * FROM sim_pairing WHERE device_id = '1' AND until_on IS NULL`],
    [`SELECT * FROM person WHERE role = 'health-worker' AND code = '1'`],
    [`SELECT * FROM place WHERE coalesce(parent_id, '') = '' AND name_key = 'x'`],
    [`SELECT * FROM agreement WHERE device_id = '1' AND state IN ('drafted', 'printed')`],
    [`SELECT * FROM scan WHERE agreement_id = '1' AND removed_at IS NULL`],
    [`SELECT * FROM scan WHERE sha256 = '1'`],
    [
      `UPDATE agreement SET device_id = 'x' WHERE number_prefix = 'K' AND number_sequence = 1 AND device_id IS NULL`,
    ],
    [`SELECT * FROM signature WHERE agreement_id = '1' AND mark = 'A' AND replaced_at IS NULL`],
    [`SELECT * FROM owed WHERE agreement_id = '1'`],
    [`SELECT * FROM past_device WHERE device_id = '1'`],
    [`SELECT * FROM claim WHERE holder_id = '1' AND from_on <= '2026-01-31'`],
    [
      `SELECT row FROM agreement a WHERE renew_on <= '2026-01-31' AND a.state <> 'drafted' AND ${openAgreement}`,
    ],
    [`SELECT * FROM change WHERE entity_id = '1'`],
    [`SELECT row FROM device_list ORDER BY box_sort`],
    [`SELECT row FROM device_list ORDER BY holder_name, box_sort`],
    [`SELECT rowid FROM device_search WHERE device_search MATCH '"abc"'`],
  ])('%s is answered through an index', (sql) => {
    const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
    const steps = plan.map((step) => step.detail);
    expect(
      steps.every((step) => /USING|VIRTUAL TABLE INDEX/.test(step)),
      steps.join('; '),
    ).toBe(true);
    expect(steps.some((step) => step.includes('TEMP B-TREE'))).toBe(false);
  });
});
