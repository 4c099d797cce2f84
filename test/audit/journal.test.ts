import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalFilter } from '../../preload/contract/audit.ts';
import { fieldWords, kindSentence } from '../../resources/texts/entry-words.ts';
import { catalogues } from '../../resources/texts/index.ts';
import { exportJournalJob } from '../../main/audit/export-journal.job.ts';
import { acceptHead } from '../../main/audit/accept-head.service.ts';
import { journalKinds } from '../../main/audit/journal.repository.ts';
import { journal, journalEntry, journalRows } from '../../main/audit/journal.service.ts';
import { reviewAct, unreviewed } from '../../main/audit/review.service.ts';
import { setRetention } from '../../main/audit/retention.service.ts';
import { headOf } from '../../main/audit/verify-feed.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { changePerson, revealIdentity } from '../../main/people/people.service.ts';
import { deviceOf, handOver, registerDevice, takeBack } from '../../main/register/index.ts';
import { textOfPages } from '../documents/paper.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';
import { runOn } from '../support/job.ts';

const words = catalogues['en'];
if (!words) throw new Error('The English catalogue is missing');

const everything: JournalFilter = {
  account: null,
  entity: null,
  kind: null,
  from: null,
  to: null,
  text: '',
  only: null,
};

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let person: string;

beforeEach(() => {
  folder = temporaryFolder();
  let minute = 0;
  register = newRegister(folder.path, () => new Date(Date.UTC(2026, 2, 5, 9, (minute += 1))));
  const id = register.write((tx) => registerDevice(tx, aPhone()));
  const { version, boxNumber } = deviceOf(register.db, id);
  register.write((tx) => handOver(tx, aHandOver({ id, version, boxNumber, imei: '490154203237518' })));
  [person = ''] = register.db.column<string>('SELECT id FROM person');
  const facts = { id: person, role: 'health-worker' as const, placeId: null, supervisorId: null };
  register.write((tx) =>
    changePerson(tx, {
      ...facts,
      version: 1,
      fullName: 'Sample Worker Won',
      code: 'CHW-1',
      idNumber: 'ID-7654321',
    }),
  );
  register.write((tx) => revealIdentity(tx, person));
  const other = { account: { name: 'supervisor', role: 'supervisor' as const } };
  register.writeAs({ ...other, reason: 'The supervisor is away on leave' }, (tx) =>
    takeBack(tx, { id, version: deviceOf(tx.db, id).version, on: '2026-03-05', condition: 2, note: '' }),
  );
  register.writeAs({ ...other, reason: 'The supervisor is away on leave' }, (tx) => ({
    value: undefined,
    receipt: tx.record({
      entity: 'journal',
      entityId: tx.officeId,
      kind: 'account.acted-with-reason',
      after: { call: 'register.takeBack' },
    }),
  }));
  register.write((tx) => setRetention(tx, { version: 1, years: 10 }));
});
afterEach(() => {
  register.close();
  folder.remove();
});

function kindsOf(filter: Partial<JournalFilter>): string[] {
  const { rows } = journal(register.db, { ...everything, ...filter }, null, 500);
  return journalRows(register.db, rows).map(({ kind }) => kind);
}

describe('the journal', () => {
  it('tells everything, newest first, part by part', () => {
    const whole = journal(register.db, everything, null, 500);
    expect(whole.rows).toEqual([...whole.rows].sort((a, b) => b - a));
    expect(whole).toMatchObject({ more: false, total: whole.rows.length });
    const first = journal(register.db, everything, null, 4);
    expect(first).toMatchObject({ rows: whole.rows.slice(0, 4), more: true, total: whole.rows.length });
    const second = journal(register.db, everything, first.rows.at(-1) ?? null, 500);
    expect(second).toEqual({ rows: whole.rows.slice(4), more: false, total: null });
  });

  it.each<[string, Partial<JournalFilter>, string[]]>([
    [
      'who',
      { account: 'supervisor' },
      ['account.acted-with-reason', 'device.taken-back', 'agreement.returned-device', 'agreement.ended'],
    ],
    ['a kind of record', { entity: 'person' }, ['person.identity-viewed', 'person.changed', 'person.added']],
    ['what happened', { kind: 'device.handed-over' }, ['device.handed-over']],
    ['views and exports', { only: 'views' }, ['person.identity-viewed']],
    [
      'a reason',
      { only: 'reasons' },
      ['account.acted-with-reason', 'device.taken-back', 'agreement.returned-device', 'agreement.ended'],
    ],
    [
      'a box number',
      { text: 'KIL-00001' },
      [
        'device.taken-back',
        'agreement.returned-device',
        'agreement.ended',
        'device.handed-over',
        'device.registered',
      ],
    ],
    [
      'a name',
      { text: 'Won' },
      expect.arrayContaining(['person.identity-viewed', 'person.changed', 'person.added']),
    ],
    ['a name that nobody has', { text: 'Nobody at all' }, []],
    ['an entry', { text: '#2' }, ['device.registered']],
    [
      'a name and a reason',
      { text: 'KIL-00001', only: 'reasons' },
      ['device.taken-back', 'agreement.returned-device', 'agreement.ended'],
    ],
    ['who and a kind', { account: 'supervisor', entity: 'device' }, ['device.taken-back']],
    ['a day before', { to: '2026-03-04' }, []],
    ['a day', { from: '2026-03-05', to: '2026-03-05', kind: 'office.entered' }, ['office.entered']],
  ])('is narrowed down by %s', (_, filter, kinds) => {
    expect(kindsOf(filter)).toEqual(kinds);
  });

  it('shows an entry side by side, identity numbers masked and still told apart', () => {
    const [changed] = journal(register.db, { ...everything, kind: 'person.changed' }, null, 1).rows;
    expect(journalEntry(register.db, changed ?? 0)).toMatchObject({
      subject: 'Sample Worker Won',
      link: { entity: 'person', id: person },
      redacted: false,
      fields: [
        { field: 'role', before: 'health-worker', after: 'health-worker', differs: false },
        { field: 'code', before: 'CHW-1', after: 'CHW-1', differs: false },
        { field: 'fullName', before: 'Sample Worker One', after: 'Sample Worker Won', differs: true },
        { field: 'idNumber', before: null, after: '•••321', differs: true },
      ],
    });
    expect(JSON.stringify(journalRows(register.db, [changed ?? 0]))).not.toContain('7654321');
  });

  it('has words for everything that happens and for every field', () => {
    const { rows } = journal(register.db, everything, null, 500);
    for (const sequence of rows) {
      const entry = journalEntry(register.db, sequence);
      if (entry.kind.startsWith('account.')) continue;
      expect(kindSentence(words, 'en-GB', entry.kind, entry.facts), entry.kind).not.toBe(
        words.common.history.unworded,
      );
      for (const { field } of entry.fields) {
        expect(fieldWords(words, field), `${entry.kind} ${field}`).toBeDefined();
      }
    }
    expect(journalKinds(register.db)).toContain('office.retention-set');
  });
});

describe('acts beyond a role', () => {
  it('wait until somebody else has looked them through', () => {
    const [act = 0] = unreviewed(register.db);
    expect(journalRows(register.db, [act])).toMatchObject([
      { account: 'supervisor', reason: 'The supervisor is away on leave' },
    ]);
    expect(() =>
      register.writeAs({ account: { name: 'supervisor', role: 'supervisor' } }, (tx) => reviewAct(tx, act)),
    ).toThrow(expect.objectContaining({ code: 'not-allowed' }));
    register.write((tx) => reviewAct(tx, act));
    expect(unreviewed(register.db)).toEqual([]);
    expect(journalEntry(register.db, act).review).toMatchObject({ account: 'Test Officer' });
    expect(() => register.write((tx) => reviewAct(tx, act))).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('accepting the end of the journal', () => {
  const cutOff = { state: 'broken' as const, problem: { fault: 'cut-off' as const, sequence: 3 } };
  const altered = { state: 'broken' as const, problem: { fault: 'altered' as const, sequence: 3 } };

  it('is entered with the reason, after a restore only', () => {
    expect(() => register.write((tx) => acceptHead(tx, altered, 'The backup of Monday'))).toThrow(
      expect.objectContaining({ code: 'illegal-step' }),
    );
    register.write((tx) => acceptHead(tx, cutOff, 'The backup of Monday'));
    expect(kindsOf({ entity: 'journal' })).toContain('journal.end-accepted');
  });
});

describe('the journal on paper', () => {
  it.each(['xlsx', 'pdf'] as const)('as %s bears the end of the feed and is entered', async (format) => {
    const target = join(folder.path, `journal.${format}`);
    const head = headOf(register.db);
    const outcome = await runOn(register, (run) =>
      exportJournalJob(
        { kind: 'journal', filter: { ...everything, text: 'KIL-00001' }, format, target },
        run,
      ),
    );
    expect(outcome).toMatchObject({ kind: 'file', rows: 5 });
    const text =
      format === 'pdf'
        ? (await textOfPages(target)).join('\n')
        : strFromU8(unzipSync(readFileSync(target))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(text).toContain(`entry ${head.sequence}`);
    expect(text.replace(/\s/g, '')).toContain(head.hash);
    expect(text).toContain('Handed over to Sample Worker One');
    expect(text).not.toContain('7654321');
    expect(kindsOf({ only: 'views' })[0]).toBe('journal.exported');
  });

  it('is not left half done when somebody cancels', async () => {
    const target = join(folder.path, 'journal.pdf');
    const cancelled = runOn(
      register,
      (run) => exportJournalJob({ kind: 'journal', filter: everything, format: 'pdf', target }, run),
      { isCancelled: () => true },
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(target)).toBe(false);
    expect(kindsOf({ only: 'views' })).not.toContain('journal.exported');
  });
});
