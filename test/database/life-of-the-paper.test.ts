import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '../../main/database/migrate.ts';

const before = 100;

/** A register as the program left it before the life of the paper was kept. */
function olderRegister(): Database.Database {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  for (const { number, sql } of migrations.filter((migration) => migration.number <= before)) {
    connection.exec(sql);
    connection.pragma(`user_version = ${number}`);
  }
  connection.exec(`
    INSERT INTO person (id, office_id, version, role, full_name, name_key) VALUES ('p1', 'o', 1, 'health-worker', 'Sample', 'sample');
    INSERT INTO device (id, office_id, version, box_number, box_prefix, box_sequence, state, kind, owner_type, condition,
      accessories, registered_on, holder_id)
    VALUES ('d1', 'o', 1, 'KIL-00042', 'KIL', 42, 'with-holder', 'phone', 'partner', 1, '[]', '2026-01-05', 'p1');
    INSERT INTO hand_over (id, device_id, holder_id, from_on, until_on, condition_out) VALUES
      ('h1', 'd1', 'p1', '2026-01-05', '2026-03-01', 1), ('h2', 'd1', 'p1', '2026-03-02', NULL, 1);
    INSERT INTO agreement (id, office_id, version, number, revision, device_id, hand_over_id, holder_id, state, ownership,
      language, drafted_on, printed_at, void_reason) VALUES
      ('a1', 'o', 1, 'KIL-00042', 1, 'd1', 'h1', 'p1', 'ended', 'institution', 'en', '2026-01-05', '2026-01-05T08:00:00Z', NULL),
      ('a2', 'o', 1, 'KIL-00042', 2, 'd1', 'h2', 'p1', 'void', 'partner', 'en', '2026-03-02', NULL, 'torn'),
      ('a3', 'o', 3, 'KIL-00042', 3, 'd1', 'h2', 'p1', 'printed', 'partner', 'en', '2026-03-02', '2026-03-02T08:00:00Z', NULL);
    INSERT INTO agreement_copy VALUES
      ('a3', 'A', 'district', 'printed', 'office', '2026-03-02', 2), ('a3', 'B', 'partner', 'printed', 'office', '2026-03-02', 1);
    INSERT INTO attachment VALUES ('${'a'.repeat(64)}', 9, 'image/png', '2026-03-05T08:00:00Z', NULL);
    INSERT INTO scan (id, office_id, version, agreement_id, mark, sha256, file_name, filed_at, filed_by)
    VALUES ('s1', 'o', 1, 'a3', 'A', '${'a'.repeat(64)}', 'scan.png', '2026-03-05T08:00:00Z', 'asha');
  `);
  return connection;
}

it('keeps every agreement, copy and scan of an older register', () => {
  const connection = olderRegister();
  migrate(connection);
  const all = (sql: string): unknown[] => connection.prepare(sql).all();
  expect(
    all(`SELECT id, row, number_prefix, number_sequence, revision, form, state, template, template_version, ended_on,
      void_reason FROM agreement ORDER BY row`),
  ).toEqual([
    {
      id: 'a1',
      row: 1,
      number_prefix: 'KIL',
      number_sequence: 42,
      revision: 1,
      form: 'filled',
      state: 'ended',
      template: 'institution',
      template_version: 0,
      ended_on: '2026-03-01',
      void_reason: null,
    },
    {
      id: 'a2',
      row: 2,
      number_prefix: 'KIL',
      number_sequence: 42,
      revision: 2,
      form: 'filled',
      state: 'void',
      template: 'partner',
      template_version: 0,
      ended_on: null,
      void_reason: 'torn',
    },
    {
      id: 'a3',
      row: 3,
      number_prefix: 'KIL',
      number_sequence: 42,
      revision: 3,
      form: 'filled',
      state: 'printed',
      template: 'partner',
      template_version: 0,
      ended_on: null,
      void_reason: null,
    },
  ]);
  expect(all(`SELECT mark, required, end_place, state, custodian, prints FROM agreement_copy`)).toEqual([
    { mark: 'A', required: 1, end_place: 'box-file', state: 'printed', custodian: 'office', prints: 2 },
    { mark: 'B', required: 1, end_place: 'box-file', state: 'printed', custodian: 'office', prints: 1 },
  ]);
  expect(all(`SELECT s.id FROM scan s JOIN agreement_copy c USING (agreement_id, mark)`)).toEqual([
    { id: 's1' },
  ]);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
});
