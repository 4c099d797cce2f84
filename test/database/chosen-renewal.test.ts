import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate, migrations } from '../../main/database/migrate.ts';
import { temporaryFolder } from '../support/register.ts';

/** The last step of the register before it kept which days were chosen. */
const before = 170;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

it('keeps the days of the next signing that were chosen in an older register', () => {
  const connection = new Database(join(folder.path, 'older.db'));
  connection.pragma('foreign_keys = ON');
  connection.pragma('synchronous = OFF');
  for (const { number, sql } of migrations.filter((migration) => migration.number <= before)) {
    connection.exec(sql);
    connection.pragma(`user_version = ${number}`);
  }
  connection.exec(`
    INSERT INTO person (id, office_id, version, role, full_name, name_key)
    VALUES ('p', 'o', 1, 'health-worker', 'Sample', 'sample');
    INSERT INTO device (id, office_id, version, box_number, box_prefix, box_sequence, state, kind, owner_type, condition,
      accessories, registered_on, holder_id)
    VALUES ('d', 'o', 1, 'KIL-00001', 'KIL', 1, 'with-holder', 'phone', 'institution', 1, '[]', '2026-01-05', 'p');
    INSERT INTO hand_over (id, device_id, holder_id, from_on, condition_out) VALUES ('h', 'd', 'p', '2026-01-05', 1)`);
  const insert = connection.prepare(
    `INSERT INTO agreement (id, office_id, version, number, number_prefix, number_sequence, revision, form, state,
       device_id, hand_over_id, holder_id, ownership, template, template_version, language, signing, drafted_on, printed_at, renew_on, revised_because)
     VALUES (:id, 'o', 1, 'KIL-' || :sequence, 'KIL', :sequence, :sequence, 'filled', :state, 'd', 'h', 'p', 'institution',
       'institution', 0, 'en', '[]', :draftedOn,
       iif(:state = 'drafted', NULL, :draftedOn || 'T08:00:00Z'), :renewOn, :because)`,
  );
  const agreements: readonly (readonly [string, string, string, string | null, string | null])[] = [
    ['chosen', 'drafted', '2026-03-05', '2027-01-01', 'renewal'],
    ['chosen earlier in the month', 'printed', '2026-03-31', '2027-01-30', 'changed-terms'],
    ['of the template', 'drafted', '2026-03-05', '2027-03-05', 'renewal'],
    ['of the template at the end of a month', 'drafted', '2026-08-31', '2027-02-28', 'renewal'],
    ['without a day', 'drafted', '2026-03-05', null, 'renewal'],
    ['no revision', 'drafted', '2026-03-05', '2027-01-01', null],
    ['over', 'superseded', '2026-03-05', '2027-01-01', 'renewal'],
  ];
  for (const [at, [id, state, draftedOn, renewOn, because]] of agreements.entries()) {
    insert.run({ id, sequence: at + 1, state, draftedOn, renewOn, because });
  }
  migrate(connection);
  const chosen = connection
    .prepare('SELECT id FROM agreement WHERE renew_chosen = 1 ORDER BY row')
    .pluck()
    .all();
  connection.close();
  expect(chosen).toEqual(['chosen', 'chosen earlier in the month']);
});
