import type BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../main/database/open-database.ts';
import { statementsOf, type ReadableDb } from '../../main/database/readable-db.ts';
import { migrations } from '../../main/database/migrate.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import {
  countClaims,
  countDrafted,
  countLoans,
  countOverdue,
  countOwed,
  countPapers,
  countRenewals,
  waitingSql,
} from '../../main/today/waiting.repository.ts';
import { paperWaits } from '../../preload/contract/today-values.ts';
import { purposes } from '../../preload/contract/transmittal-values.ts';
import { outstandingOf } from '../../main/transmittals/transmittal.repository.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';

const devices = 100_000;

/** How a register of before is filled: the one statement of its migration that reads every copy. */
const fill = /INSERT INTO waiting_paper[^;]*;/.exec(
  migrations.find(({ name }) => name === '0250-papers-for-a-kept-folio.sql')?.sql ?? '',
)?.[0];

let folder: ReturnType<typeof temporaryFolder>;
let connection: BetterSqlite3.Database;
let db: ReadableDb;

/** A register of a hundred thousand agreements in every state of their life, four hundred of them overdue. */
beforeAll(() => {
  folder = temporaryFolder();
  newRegister(folder.path).close();
  connection = openDatabase({ file: registerFiles(folder.path).database, key, create: false });
  connection.exec(`
    BEGIN;
    CREATE TEMP TABLE n AS WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${devices}) SELECT i FROM c;
    INSERT INTO person (id, office_id, version, role, full_name, name_key)
      SELECT 'p' || i, 'o', 1, 'supervisor', 'Sample ' || i, 'sample ' || i FROM n WHERE i <= 200;
    INSERT INTO agreement (id, office_id, version, number, number_prefix, number_sequence, revision, form, state,
        ownership, template, template_version, language, signing, drafted_on, printed_at, renew_on)
      SELECT 'a' || i, 'o', 1, printf('KIL-%06d', i), 'KIL', i, 1, 'blank',
        CASE i % 10 WHEN 0 THEN 'drafted' WHEN 1 THEN 'collected' WHEN 2 THEN 'signed' WHEN 3 THEN 'printed' ELSE 'active' END,
        'institution', 'institution', 0, 'en', '[]', '2026-01-01', '2026-01-02T00:00:00Z',
        CASE WHEN i % 100 = 4 THEN '2026-03-01' END
      FROM n;
    INSERT INTO agreement_copy (agreement_id, mark, destination, required, end_place, state, custodian, since, prints, person_id)
      SELECT 'a' || i, mark, 'district', 1, 'box-file',
        CASE i % 10 WHEN 0 THEN 'drafted' WHEN 1 THEN 'collected' WHEN 2 THEN 'returned' WHEN 3 THEN 'with-supervisor' ELSE 'returned' END,
        CASE WHEN i % 10 = 3 THEN 'supervisor' ELSE 'office' END, '2026-01-03', 1,
        CASE WHEN i % 10 = 3 THEN 'p' || (i % 200 + 1) END
      FROM n, (SELECT 'A' AS mark UNION SELECT 'B');
    INSERT INTO transmittal (id, office_id, version, sequence, purpose, person_id, sent_on, due_on, closed_on)
      SELECT 't' || i, 'o', 1, i, 'issue', 'p' || (i % 200 + 1), '2026-01-03', '2026-01-17',
        CASE WHEN i > 400 THEN '2026-01-10' END
      FROM n WHERE i <= 10000;
    INSERT INTO transmittal_item (transmittal_id, agreement_id, mark, returned_on, outcome)
      SELECT 't' || (i / 10 + 1), 'a' || i, mark, CASE WHEN i / 10 + 1 > 400 THEN '2026-01-10' END,
        CASE WHEN i / 10 + 1 > 400 THEN 'back' END
      FROM n, (SELECT 'A' AS mark UNION SELECT 'B') WHERE i / 10 + 1 <= 10000;
    ${fill}
    COMMIT;`);
  db = statementsOf(connection, false);
}, 120_000);
afterAll(() => {
  connection.close();
  folder.remove();
});

describe('what waits among a hundred thousand agreements', () => {
  it.each(Object.entries(waitingSql))('%s is counted through an index', (_, sql) => {
    const plan = connection
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(
        sql.includes(':today')
          ? { today: '2026-03-05', purpose: 'issue' }
          : sql.includes('?')
            ? ['2026-03-05']
            : [],
      ) as { detail: string }[];
    const steps = plan.map(({ detail }) => detail);
    expect(steps.filter((step) => step.startsWith('SCAN') && !step.includes('USING'))).toEqual([]);
    expect(steps.some((step) => step.includes('USING'))).toBe(true);
  });

  it.each([waitingSql.drafted, waitingSql.papers, waitingSql.renewals])('%s looks at no agreement', (sql) => {
    const bound = sql.includes('?') ? ['2026-03-05'] : [];
    const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(bound) as { detail: string }[];
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('COVERING INDEX')]);
  });

  it('is right', () => {
    expect(countDrafted(db).count).toBe(10_000);
    expect(countPapers(db, 'collected')).toEqual({ count: 0, since: null });
    // Nothing is asked of these copies, so what came back is complete.
    expect(countPapers(db, 'signed')).toEqual({ count: 80_000, since: '2026-01-03' });
    expect(countRenewals(db, '2026-04-01').count).toBe(1_000);
    expect(countOverdue(db, 'issue', '2026-03-05')).toEqual({ count: 3_999, since: '2026-01-17' });
    expect(countOverdue(db, 'sign', '2026-03-05').count).toBe(0);
    expect(countClaims(db).count).toBe(0);
    const parties = outstandingOf(db, 'issue', '2026-03-05');
    expect(parties).toHaveLength(200);
    expect(parties.reduce((sum, { copies }) => sum + copies, 0)).toBe(7_998);
  });

  it('takes less than a frame of processor time', () => {
    const all = (): void => {
      countDrafted(db);
      for (const kind of paperWaits) countPapers(db, kind);
      for (const purpose of purposes) countOverdue(db, purpose, '2026-03-05');
      countLoans(db, '2026-03-05');
      countOwed(db);
      countRenewals(db, '2026-04-01');
      countClaims(db);
    };
    all();
    const begun = process.cpuUsage();
    for (let round = 0; round < 10; round += 1) all();
    const { user, system } = process.cpuUsage(begun);
    // Eighty thousand that wait are ten times what any office has; the bench measures that.
    expect((user + system) / 10_000).toBeLessThan(50);
  });
});
