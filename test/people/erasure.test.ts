import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { enterPrinted } from '../../main/agreements/index.ts';
import { judgeErasure } from '../../main/people/erasure.rules.ts';
import { forgetUnusedParts, rewordParts } from '../../main/people/record-erasure.repository.ts';
import { scrubbedJson } from '../../main/people/redact-words.rules.ts';
import { erasePerson, erasureOf } from '../../main/people/erasure.service.ts';
import { changePerson, personOf, revealIdentity } from '../../main/people/people.service.ts';
import { findPerson } from '../../main/people/person.repository.ts';
import { enterClaim } from '../../main/allowances/claims.service.ts';
import { attachEvidence } from '../../main/allowances/evidence.service.ts';
import { insertLoan } from '../../main/box-files/loan.repository.ts';
import { addOwed } from '../../main/returns/returns.service.ts';
import { recordSignatures } from '../../main/signing/index.ts';
import { enterPrinting } from '../../main/printing/index.ts';
import { personReport } from '../../main/people/person-report.service.ts';
import { maskIdentity } from '../../main/people/identity-mask.rules.ts';
import { fileScans } from '../../main/scans/scans.service.ts';
import { find } from '../../main/search/index.ts';
import { deviceOf, handOver, registerDevice, takeBack } from '../../main/register/index.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let holder: string;

const name = 'Sample Worker One';
const secrets = ['Sample Worker', 'Renamed Worker', 'CHW-1', '19800101-00001-77', '+255712345678'];

function handedOut(): string {
  const id = register.write((tx) => registerDevice(tx, aPhone({ ownerType: 'personal', ownerName: name })));
  const device = deviceOf(register.db, id);
  const given = aHandOver(
    { id, version: device.version, boxNumber: device.boxNumber, imei: '490154203237518' },
    {
      holder: {
        person: {
          role: 'health-worker',
          code: 'CHW-1',
          fullName: name,
          phone: '0712345678',
          idType: 'NIDA',
          idNumber: '19800101-00001-77',
          placeId: null,
          supervisorId: null,
        },
      },
    },
  );
  register.write((tx) => handOver(tx, given));
  const [agreement] = register.db.column<string>('SELECT id FROM agreement');
  register.write((tx) => enterPrinted(tx, [agreement ?? '']));
  return id;
}

function broughtBack(device: string): void {
  const { version } = deviceOf(register.db, device);
  register.write((tx) =>
    takeBack(tx, {
      id: device,
      version,
      on: '2026-03-05',
      condition: 2,
      note: `Screen broken, says ${name}`,
    }),
  );
}

/** Everything in the register as text, except what its files on disk may still hold. */
function everythingWritten(): string {
  const tables = register.db.column<string>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search*' AND name NOT GLOB 'sqlite_*'`,
  );
  return JSON.stringify(tables.map((table) => register.db.all(`SELECT * FROM "${table}"`)));
}

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

describe('an identity number', () => {
  it.each([
    ['19800101-00001-77', '•••-77'],
    ['CM 90 1234 56 AB', '•••6AB'],
    ['12345', '•••'],
    ['', '•••'],
  ])('%s is shown as %s', (number, masked) => {
    expect(maskIdentity(number)).toBe(masked);
  });

  it('is told once asked for, with an entry, and stays when a form leaves it out', () => {
    handedOut();
    [holder = ''] = register.db.column<string>('SELECT id FROM person');
    const shown = personOf(register.db, holder);
    expect(shown.idNumber).toBe('•••-77');
    expect(register.write((tx) => revealIdentity(tx, holder))).toBe('19800101-00001-77');
    expect(
      register.db.get('SELECT kind, entity_id AS id, account FROM change ORDER BY sequence DESC LIMIT 1'),
    ).toEqual({
      kind: 'person.identity-viewed',
      id: holder,
      account: 'Test Officer',
    });
    const input = {
      id: holder,
      role: 'health-worker' as const,
      fullName: name,
      placeId: null,
      supervisorId: null,
    };
    register.write((tx) => changePerson(tx, { ...input, version: shown.version }));
    expect(findPerson(register.db, holder)?.idNumber).toBe('19800101-00001-77');
    register.write((tx) => changePerson(tx, { ...input, idNumber: '', version: shown.version + 1 }));
    expect(findPerson(register.db, holder)?.idNumber).toBeNull();
  });
});

describe('whether data may be erased', () => {
  const facts = { erasedOn: null, devicesHeld: 0, supervised: 0, open: 0, lastEnd: null };
  it.each([
    [facts, null, null],
    [{ ...facts, erasedOn: '2026-01-01' }, 'erased', null],
    [{ ...facts, devicesHeld: 1, open: 1 }, 'holds-devices', null],
    [{ ...facts, supervised: 2 }, 'supervises', null],
    [{ ...facts, open: 1 }, 'agreement-open', null],
    [{ ...facts, lastEnd: '2020-02-29' }, 'within-retention', '2027-02-29'],
    [{ ...facts, lastEnd: '2019-11-23' }, 'within-retention', '2026-11-23'],
    [{ ...facts, lastEnd: '2019-11-22' }, null, null],
  ])('%j: %s %s', (given, obstacle, keptUntil) => {
    expect(judgeErasure(given, 7, '2026-11-22')).toEqual({ obstacle, keptUntil });
  });
});

describe('erasing somebody', () => {
  it('is refused while an agreement is open and until it is past keeping', () => {
    const device = handedOut();
    [holder = ''] = register.db.column<string>('SELECT id FROM person');
    const erase = (today: string): unknown =>
      register.write((tx) => erasePerson(tx, { id: holder, version: 1 }, today));
    expect(() => erase('2050-01-01')).toThrow(expect.objectContaining({ code: 'must-be-kept' }));
    expect(erasureOf(register.db, holder, '2050-01-01')).toMatchObject({ obstacle: 'holds-devices' });
    broughtBack(device);
    expect(() => erase('2033-03-04')).toThrow(
      expect.objectContaining({ params: { obstacle: 'within-retention', keptUntil: '2033-03-05' } }),
    );
    erase('2033-03-05');
    expect(erasureOf(register.db, holder, '2033-03-06')).toMatchObject({ obstacle: 'erased' });
  });

  it('leaves no word of them, the history of the device, and a chain that holds', () => {
    const device = handedOut();
    [holder = ''] = register.db.column<string>('SELECT id FROM person');
    const { version } = personOf(register.db, holder);
    register.write((tx) =>
      changePerson(tx, {
        id: holder,
        version,
        role: 'health-worker',
        code: 'CHW-1',
        fullName: 'Renamed Worker',
        phone: '0712345678',
        placeId: null,
        supervisorId: null,
      }),
    );
    broughtBack(device);
    for (const secret of secrets) expect(everythingWritten()).toContain(secret);
    const entries = examineRegister(register).changes;
    const before = personOf(register.db, holder);

    register.write((tx) => erasePerson(tx, { id: holder, version: before.version }, '2033-03-05'));

    for (const secret of secrets) expect(everythingWritten()).not.toContain(secret);
    const after = personOf(register.db, holder);
    expect(after).toMatchObject({
      code: null,
      phone: null,
      idNumber: null,
      place: null,
      erasedOn: '2033-03-05',
    });
    expect(after.fullName).toMatch(/^Erased person [0-9A-F]{6}$/);
    expect(find(register.db, 'Renamed', 10).hits).toEqual([]);
    expect(find(register.db, after.fullName, 10).hits).toHaveLength(1);
    expect(examineRegister(register)).toMatchObject({ ok: true, problems: [], changes: entries + 1 });
    const report = personReport(register.db, holder, { at: new Date('2033-03-06T08:00:00Z'), by: 'x' });
    expect(report.devices).toMatchObject([
      { box: 'KIL-00001', from: '2026-03-05', until: '2026-03-05', note: null },
    ]);
    expect(report.agreements).toMatchObject([{ number: 'KIL-00001', revision: 1, state: 'ended' }]);
    expect(() =>
      register.write((tx) =>
        changePerson(tx, {
          ...before,
          fullName: 'Again',
          placeId: null,
          supervisorId: null,
          code: undefined,
          phone: undefined,
          title: undefined,
          idType: undefined,
          idNumber: undefined,
          version: after.version,
        }),
      ),
    ).toThrow(expect.objectContaining({ code: 'illegal-step' }));
  });

  it('of one person leaves the words about others', () => {
    handedOut();
    const [other] = register.db.column<string>('SELECT id FROM person');
    const spare = register.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761481' })));
    const unused = register.db.get<{ after: string }>('SELECT after FROM change WHERE entity_id = ?', [
      spare,
    ])?.after;
    const nobody = '0193c000-0000-7000-8000-00000000abcd';
    register.write((tx) => {
      tx.db.run(
        `INSERT INTO person (id, office_id, version, role, full_name, name_key) VALUES (?, ?, 1, 'health-worker', 'Never Had', 'never had')`,
        [nobody, tx.officeId],
      );
      return {
        value: undefined,
        receipt: tx.record({
          entity: 'person',
          entityId: nobody,
          kind: 'person.added',
          after: { fullName: 'Never Had' },
        }),
      };
    });
    register.write((tx) => erasePerson(tx, { id: nobody, version: 1 }, '2026-03-06'));
    expect(everythingWritten()).not.toContain('Never Had');
    expect(personOf(register.db, other ?? '').fullName).toBe(name);
    expect(
      register.db.get<{ after: string }>('SELECT after FROM change WHERE entity_id = ?', [spare])?.after,
    ).toBe(unused);
    expect(examineRegister(register).problems).toEqual([]);
  });

  it('takes the scans of their agreements along, but not a file that another agreement needs', () => {
    const device = handedOut();
    [holder = ''] = register.db.column<string>('SELECT id FROM person');
    const [agreementId = ''] = register.db.column<string>('SELECT id FROM agreement');
    const scan = (letter: string): Parameters<typeof fileScans>[1]['files'][number] => ({
      sha256: letter.repeat(64),
      bytes: 10,
      mediaType: 'application/pdf',
      fileName: `Renamed Worker ${letter}.pdf`,
    });
    register.write((tx) => fileScans(tx, { agreementId, mark: 'A', files: [scan('a'), scan('b')] }));
    broughtBack(device);
    const again = deviceOf(register.db, device);
    const given = aHandOver({
      id: device,
      version: again.version,
      boxNumber: again.boxNumber,
      imei: '490154203237518',
    });
    const other = {
      role: 'health-worker' as const,
      fullName: 'Somebody Else',
      placeId: null,
      supervisorId: null,
    };
    register.write((tx) => handOver(tx, { ...given, holder: { person: other }, place: null }));
    const [newest = ''] = register.db.column<string>('SELECT id FROM agreement ORDER BY row DESC LIMIT 1');
    register.write((tx) => fileScans(tx, { agreementId: newest, mark: 'A', files: [scan('b')] }));

    expect(erasureOf(register.db, holder, '2033-03-05')).toMatchObject({ agreements: 1, scans: 2 });
    const { version } = personOf(register.db, holder);
    register.write((tx) => erasePerson(tx, { id: holder, version }, '2033-03-05'));
    expect(
      register.db.all('SELECT sha256, erased_at IS NOT NULL AS gone FROM attachment ORDER BY sha256'),
    ).toEqual([
      { sha256: 'a'.repeat(64), gone: 1 },
      { sha256: 'b'.repeat(64), gone: 0 },
    ]);
    expect(register.db.column('SELECT file_name FROM scan ORDER BY row')).toEqual([
      'Erased scan',
      'Erased scan',
      'Renamed Worker b.pdf',
    ]);
    const filed = register.db.column<string>(`SELECT after FROM change WHERE kind = 'agreement.scan-filed'`);
    expect(filed.map((words) => words.includes('Renamed Worker'))).toEqual([false, false, true]);
    expect(examineRegister(register).problems).toEqual([]);
  });
});

describe('the records of somebody who is erased', () => {
  it('keep no name, note, reference or file of theirs, and the report tells them before', () => {
    const device = handedOut();
    const [agreement = ''] = register.db.column<string>('SELECT id FROM agreement');
    [holder = ''] = register.db.column<string>('SELECT id FROM person');
    const signature = {
      party: 'holder',
      name,
      councilId: null,
      on: '2026-03-05',
      how: 'thumbprint',
      stamp: 'not-needed',
      witness: `Neighbour of ${name}`,
      note: `${name} could not write`,
    } as const;
    register.write((tx) => recordSignatures(tx, { agreement, marks: ['A'], signatures: [signature] }));
    const claim = register.write((tx) =>
      enterClaim(tx, {
        agreement,
        from: '2026-03-05',
        until: '2026-03-05',
        amount: '5000',
        currency: 'TZS',
        submittedOn: '2026-03-05',
        note: `For ${name}`,
      }),
    );
    const file = {
      sha256: 'b'.repeat(64),
      bytes: 3,
      mediaType: 'application/pdf',
      fileName: `${name}.pdf`,
    } as const;
    register.write((tx) => attachEvidence(tx, claim, [file]));
    const papers = [
      { kind: 'reminder', subject: { title: `${name} – Another`, people: [holder] } },
      { kind: 'agreements', subject: { title: 'KIL', agreements: [agreement] }, reason: `${name} lost it` },
    ] as const;
    for (const paper of papers) {
      register.write((tx) => enterPrinting(tx, { ...paper, sha256: 'c'.repeat(64), pages: 1 }));
    }
    register.write((tx) => {
      const loan = { agreementId: agreement, mark: 'A', takenOn: '2026-03-05', dueOn: null } as const;
      const { officeId, newId } = tx;
      const who = { takenBy: name, why: `${name} asked to see it`, enteredBy: 'x' };
      insertLoan(tx.db, { ...loan, ...who, id: newId(), officeId });
      const change = { entity: 'agreement' as const, entityId: agreement, kind: 'agreement.ended' };
      return { value: undefined, receipt: tx.record(change) };
    });
    const report = personReport(register.db, holder, {
      at: new Date('2026-03-05T09:00:00Z'),
      by: 'Test Officer',
    });
    expect(report.signatures).toMatchObject([{ copy: 'A', party: 'holder', how: 'thumbprint' }]);
    expect(report.claims).toMatchObject([{ amount: 5000, files: [`${name}.pdf`] }]);
    broughtBack(device);
    register.write((tx) =>
      addOwed(tx, agreement, { what: 'item', item: 'case', quantity: 1, note: `Lost by ${name}` }),
    );
    expect(personReport(register.db, holder, { at: new Date(), by: 'x' }).owed).toMatchObject([
      { item: 'case' },
    ]);
    const { version } = personOf(register.db, holder);
    register.write((tx) => erasePerson(tx, { id: holder, version }, '2050-01-01'));
    for (const secret of secrets) expect(everythingWritten()).not.toContain(secret);
    expect(register.db.column('SELECT erased_at IS NOT NULL FROM attachment')).toEqual([1]);
    expect(register.db.get('SELECT amount, state FROM claim')).toEqual({ amount: 5000, state: 'submitted' });
    expect(examineRegister(register).problems).toEqual([]);
  });

  it('keep no clause that names them, and every other part of printed documents', () => {
    handedOut();
    const parts = () => register.db.column<string>('SELECT json FROM agreement_part');
    const referred = (): number =>
      register.db.column<string>(
        `SELECT p.sha256 FROM agreement a, json_each(a.printed_model) j JOIN agreement_part p ON p.sha256 = j.value`,
      ).length;
    const [present, kept] = [parts().length, referred()];
    const sha256 = 'd'.repeat(64);
    register.write((tx) => {
      tx.db.run('INSERT INTO agreement_part VALUES (?, ?)', [
        sha256,
        JSON.stringify([{ text: `Ask ${name}` }]),
      ]);
      tx.db.run(`UPDATE agreement SET printed_model = json_set(printed_model, '$.clauses', ?)`, [sha256]);
      const [model = ''] = tx.db.column<string>('SELECT printed_model FROM agreement');
      const who = { numbers: [], names: [name], pseudonym: 'Nobody' };
      const next = rewordParts(tx.db, model, (json) => scrubbedJson(json, who));
      tx.db.run('UPDATE agreement SET printed_model = ?', [next]);
      forgetUnusedParts(tx.db);
      const change = { entity: 'person' as const, entityId: tx.newId(), kind: 'person.added' };
      return { value: undefined, receipt: tx.record(change) };
    });
    expect(parts()).toHaveLength(present);
    expect(referred()).toBe(kept);
    expect(parts().join()).toContain('Ask Nobody');
    expect(parts().join()).not.toContain(name);

    broughtBack(register.db.column<string>('SELECT id FROM device')[0] ?? '');
    [holder = ''] = register.db.column<string>('SELECT id FROM person');
    const { version } = personOf(register.db, holder);
    register.write((tx) => erasePerson(tx, { id: holder, version }, '2050-01-01'));
    expect(parts()).toEqual([]);
  });
});
