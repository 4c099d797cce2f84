import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../main/audit/index.ts';
import { agreementOf, chainOf, moveCopies } from '../../main/agreements/index.ts';
import { endorsementCode } from '../../main/agreements/paper-code.rules.ts';
import { createCouncil } from '../../main/councils/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { DomainError } from '../../main/errors.ts';
import { payloadMac } from '../../main/labels/index.ts';
import { createPlace } from '../../main/places/index.ts';
import { officeOf } from '../../main/settings/index.ts';
import { judgeReturn, scanReturn, settle, undoReturn } from '../../main/transmittals/returning.service.ts';
import { planOf, send } from '../../main/transmittals/sending.service.ts';
import { outstanding, transmittalOf } from '../../main/transmittals/transmittals.service.ts';
import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import { aPerson, copiesAB, printedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const day = '2026-03-05';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let supervisor: string;
let made = 0;

beforeAll(() => {
  folder = temporaryFolder();
});
beforeEach(() => {
  made += 1;
  register = newRegister(`${folder.path}/${made}`);
  supervisor = aPerson(register, 'Sample Supervisor One');
});
afterAll(() => folder.remove());

function rowsOf(ids: readonly string[]): number[] {
  return register.db.column(
    'SELECT row FROM agreement WHERE id IN (SELECT value FROM json_each(?)) ORDER BY row',
    [JSON.stringify(ids)],
  );
}

function sending(
  purpose: Purpose,
  ids: readonly string[],
  to: { kind: 'person' | 'council'; id: string } | null,
): Parameters<typeof send>[1] {
  return { purpose, to, agreements: rowsOf(ids), marks: ['A', 'B'], on: day, dueOn: null };
}

function issueAll(ids: readonly string[]): string {
  const [id = ''] = register.write((tx) =>
    send(tx, sending('issue', ids, { kind: 'person', id: supervisor })),
  );
  return id;
}

function council(name: string, changes: { placeId?: string; daysLimit?: number } = {}): string {
  return register.write((tx) =>
    createCouncil(tx, { kind: 'village-council', name, placeId: null, daysLimit: 14, ...changes }),
  );
}

function scan(text: string, from: { kind: 'person' | 'council'; id: string } | null = null) {
  return register.write((tx) => scanReturn(tx, { text, on: day, from }));
}

function state(id: string): string {
  return agreementOf(register.db, id).state;
}

describe('sending', () => {
  it('issues forms to a supervisor under the next number, with a day to be back', () => {
    const ids = printedAgreements(register, 3);
    const first = issueAll(ids.slice(0, 2));
    const second = issueAll(ids.slice(2));
    expect(transmittalOf(register.db, first, day)).toMatchObject({
      number: 'T-00001',
      to: { kind: 'person', id: supervisor, name: 'Sample Supervisor One' },
      dueOn: '2026-03-19',
      copies: 4,
      out: 4,
      state: 'open',
    });
    expect(transmittalOf(register.db, second, '2026-03-20')).toMatchObject({
      number: 'T-00002',
      state: 'overdue',
    });
    expect(historyOf(register.db, first)[0]).toMatchObject({
      kind: 'transmittal.issued',
      facts: { transmittal: 'T-00001', supervisor: 'Sample Supervisor One', agreements: 2, copies: 4 },
    });
    expect(chainOf(register.db, ids[0] ?? '').at(-1)).toMatchObject({ step: 'issued', transmittal: 1 });
  });

  it('says before what cannot go, and sends the rest', () => {
    const ids = printedAgreements(register, 2);
    issueAll(ids.slice(0, 1));
    const plan = planOf(register.db, sending('issue', ids, { kind: 'person', id: supervisor }));
    expect(plan.groups).toMatchObject([{ agreements: 1, copies: 2, dueOn: '2026-03-19' }]);
    expect(plan.unready).toEqual([
      { number: 'KIL-00001', mark: 'A', state: 'with-supervisor' },
      { number: 'KIL-00001', mark: 'B', state: 'with-supervisor' },
    ]);
    issueAll(ids);
    expect(() => issueAll(ids)).toThrow(DomainError);
    expect(register.db.column('SELECT sequence FROM transmittal')).toEqual([1, 2]);
  });

  it('makes one transmittal for each council of the health workers’ places, the nearest one above', () => {
    const ids = printedAgreements(register, 3);
    const place = (name: string, parentId: string | null): string =>
      register.write((tx) => createPlace(tx, { name, parentId })).id;
    const region = place('Sample Region', null);
    const [east, west] = [place('East', region), place('West', region)];
    const far = place('Far Village', east);
    council('Region Council', { placeId: region, daysLimit: 30 });
    council('East Council', { placeId: east, daysLimit: 7 });
    const places = [far, west, null];
    register.write((tx) => {
      places.forEach((placeId, index) => {
        tx.db.run(
          'UPDATE hand_over SET place_id = ? WHERE id = (SELECT hand_over_id FROM agreement WHERE id = ?)',
          [placeId, ids[index]],
        );
      });
      return recorded(undefined, moveCopies(tx, { copies: copiesAB(ids), step: 'collected', on: day }));
    });
    const plan = planOf(register.db, sending('sign', ids, null));
    expect(plan.groups.map(({ to, copies, dueOn }) => [to.name, copies, dueOn])).toEqual([
      ['East Council', 2, '2026-03-12'],
      ['Region Council', 2, '2026-04-04'],
    ]);
    expect(plan.homeless).toEqual(['KIL-00003']);
    expect(register.write((tx) => send(tx, sending('sign', ids, null)))).toHaveLength(2);
    expect(ids.map(state)).toEqual(['with-council', 'with-council', 'collected']);
  });

  it.each([
    ['issue', 'council'],
    ['sign', 'person'],
  ] as const)('does not %s to a %s', (purpose, kind) => {
    const ids = printedAgreements(register, 1);
    const id = kind === 'council' ? council('Sample Council') : supervisor;
    expect(() => register.write((tx) => send(tx, sending(purpose, ids, { kind, id })))).toThrow(DomainError);
  });
});

describe('coming back', () => {
  it('takes any papers at a time and closes the transmittal with the last', () => {
    const ids = printedAgreements(register, 2);
    const sheet = issueAll(ids);
    const [first = '', second = ''] = ids;
    register.write((tx) => settle(tx, { copies: copiesAB([first]), how: 'back', on: day }));
    expect(transmittalOf(register.db, sheet, day)).toMatchObject({ out: 2, state: 'open' });
    expect([state(first), state(second)]).toEqual(['collected', 'printed']);
    register.write((tx) => settle(tx, { copies: copiesAB([second]), how: 'back', on: day }));
    const closed = transmittalOf(register.db, sheet, day);
    expect(closed).toMatchObject({ out: 0, state: 'closed', closedOn: day });
    expect(closed.items.every(({ outcome, returnedOn }) => outcome === 'back' && returnedOn === day)).toBe(
      true,
    );
    expect(historyOf(register.db, sheet).map(({ kind }) => kind)).toEqual([
      'transmittal.closed',
      'transmittal.issued',
    ]);
  });

  it('takes a lost paper off its transmittal as lost', () => {
    const ids = printedAgreements(register, 1);
    const sheet = issueAll(ids);
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies: copiesAB(ids), step: 'lost', on: day })),
    );
    expect(transmittalOf(register.db, sheet, day)).toMatchObject({ state: 'closed' });
    expect(transmittalOf(register.db, sheet, day).items.map(({ outcome }) => outcome)).toEqual([
      'lost',
      'lost',
    ]);
  });

  it('enters what a partner says it has received, and keeps it there', () => {
    const ids = printedAgreements(register, 1);
    const partner = council('Sample Partner');
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies: copiesAB(ids), step: 'collected', on: day })),
    );
    const [sheet = ''] = register.write((tx) =>
      send(tx, sending('deliver', ids, { kind: 'council', id: partner })),
    );
    expect(transmittalOf(register.db, sheet, '2027-01-01')).toMatchObject({ dueOn: null, state: 'open' });
    register.write((tx) => settle(tx, { copies: copiesAB(ids), how: 'received', on: day }));
    expect(transmittalOf(register.db, sheet, day).items.map(({ outcome }) => outcome)).toEqual([
      'received',
      'received',
    ]);
    expect(agreementOf(register.db, ids[0] ?? '').copies.map((copy) => copy.custodian)).toEqual([
      'partner',
      'partner',
    ]);
  });

  it('leaves with a partner what it acknowledged when its number is typed', () => {
    const ids = printedAgreements(register, 1);
    const partner = council('Sample Partner');
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies: copiesAB(ids), step: 'collected', on: day })),
    );
    register.write((tx) => send(tx, sending('deliver', ids, { kind: 'council', id: partner })));
    register.write((tx) => settle(tx, { copies: copiesAB(ids).slice(1), how: 'received', on: day }));
    expect(scan('kil 1 b')).toMatchObject({ verdict: 'not-out', marks: ['B'] });
    expect(scan('kil 1')).toMatchObject({ verdict: 'taken', marks: ['A'] });
    expect(scan('kil 1').verdict).not.toBe('taken');
    // By name it can still be fetched.
    register.write((tx) => settle(tx, { copies: copiesAB(ids).slice(1), how: 'back', on: day }));
    expect(agreementOf(register.db, ids[0] ?? '').copies.map((copy) => copy.state)).toEqual([
      'returned',
      'returned',
    ]);
  });

  it('counts what each party has by age', () => {
    const ids = printedAgreements(register, 2);
    issueAll(ids);
    expect(outstanding(register.db, 'issue', '2026-03-25')).toEqual([
      {
        purpose: 'issue',
        to: { kind: 'person', id: supervisor, name: 'Sample Supervisor One' },
        agreements: 2,
        copies: 4,
        overdue: 4,
        oldest: day,
        ages: [0, 0, 4, 0],
      },
    ]);
    expect(outstanding(register.db, 'sign', day)).toEqual([]);
  });
});

describe('scanning what comes back', () => {
  it('takes one copy, or with a bare number all that are out, and says so when it is scanned again', () => {
    const ids = printedAgreements(register, 2);
    issueAll(ids);
    const mac = payloadMac(officeOf(register.db).qrKey);
    const endorsed = endorsementCode({ number: 'KIL-00001', mark: 'A', revision: 1 }, mac);
    expect(scan(endorsed)).toMatchObject({ verdict: 'unknown', number: 'KIL-00001' });
    expect(scan('kil-00001 a')).toMatchObject({
      verdict: 'taken',
      number: 'KIL-00001',
      marks: ['A'],
      holder: 'Sample Worker 1',
      with: 'Sample Supervisor One',
    });
    expect(scan('KIL-00001 A')).toMatchObject({ verdict: 'again', marks: ['A'] });
    expect(scan('KIL-00001')).toMatchObject({ verdict: 'taken', marks: ['B'] });
    expect(scan('kil-2')).toMatchObject({ verdict: 'taken', number: 'KIL-00002', marks: ['A', 'B'] });
    expect(ids.map(state)).toEqual(['collected', 'collected']);
  });

  it.each([
    ['KIL-09999', 'unknown'],
    ['nonsense', 'unknown'],
    ['', 'unknown'],
    ['https://example.org/KIL-00001', 'unknown'],
    ['KIL-00001', 'not-out'],
    ['KIL-00001 C', 'unknown'],
  ])('judges %s as %s and changes nothing', (text, verdict) => {
    printedAgreements(register, 1);
    const before = register.db.get('SELECT count(*) AS n FROM change');
    expect(scan(text)).toMatchObject({ verdict });
    expect(register.db.get('SELECT count(*) AS n FROM change')).toEqual(before);
  });

  it('names who has a paper when somebody else was to bring it', () => {
    const ids = printedAgreements(register, 1);
    issueAll(ids);
    const other = aPerson(register, 'Sample Supervisor Two');
    const judged = judgeReturn(register.db, { text: 'KIL-00001', on: day, from: { id: other } });
    expect(judged).toMatchObject({ verdict: 'elsewhere', with: 'Sample Supervisor One' });
    expect(scan('KIL-00001', { kind: 'person', id: other }).verdict).toBe('elsewhere');
    expect(scan('KIL-00001', { kind: 'person', id: supervisor }).verdict).toBe('taken');
  });

  it('puts a paper back where it was out when the scan is undone', () => {
    const ids = printedAgreements(register, 1);
    const sheet = issueAll(ids);
    scan('KIL-00001');
    expect(transmittalOf(register.db, sheet, day).state).toBe('closed');
    register.write((tx) => undoReturn(tx, copiesAB(ids), day));
    expect(transmittalOf(register.db, sheet, day)).toMatchObject({ state: 'open', out: 2, closedOn: null });
    expect(state(ids[0] ?? '')).toBe('printed');
    expect(
      chainOf(register.db, ids[0] ?? '')
        .filter(({ mark }) => mark === 'A')
        .map(({ step }) => step),
    ).toEqual(['printed', 'issued', 'collected', 'issued']);
    expect(() => register.write((tx) => undoReturn(tx, copiesAB(ids), day))).toThrow(DomainError);
  });
});
