import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import type { Change } from '../../main/database/unit-of-work.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { entriesMatching } from '../../main/people/erasure.repository.ts';
import { erasePerson, erasureOf } from '../../main/people/erasure.service.ts';
import { changePerson, createPerson, personOf } from '../../main/people/people.service.ts';
import { globsOf } from '../../main/people/redact-words.rules.ts';
import { deviceOf, takeBack } from '../../main/register/index.ts';
import { recordSignatures } from '../../main/signing/index.ts';
import { printedAgreements } from '../support/agreements.ts';
import { account, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;

const person = { role: 'health-worker' as const, placeId: null, supervisorId: null };

function added(fullName: string, idNumber?: string): string {
  const draft = { ...person, fullName, ...(idNumber ? { idNumber, idType: 'NIDA' } : {}) };
  return register.write((tx) => createPerson(tx, draft)).id;
}

/** An entry in the journal, and its number. */
function entered(change: Omit<Change, 'entityId' | 'kind'> & Partial<Change>, reason?: string): number {
  register.writeAs({ account, ...(reason ? { reason } : {}) }, (tx) => ({
    value: undefined,
    receipt: tx.record({ entityId: tx.newId(), kind: `${change.entity}.changed`, ...change }),
  }));
  return register.db.column<number>('SELECT max(sequence) FROM change')[0] ?? 0;
}

/** What an entry says in the end. */
function said(sequence: number): unknown {
  const words = register.db.get<{ after: string | null; reason: string | null }>(
    'SELECT after, reason FROM change WHERE sequence = ?',
    [sequence],
  );
  return { after: JSON.parse(words?.after ?? 'null'), reason: words?.reason };
}

/** Erases somebody and answers what they are called since. */
function erase(id: string): string {
  const { version } = personOf(register.db, id);
  register.write((tx) => erasePerson(tx, { id, version }, '2040-01-01'));
  expect(examineRegister(register)).toMatchObject({ ok: true, problems: [] });
  return personOf(register.db, id).fullName;
}

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

describe('an entry about somebody else', () => {
  it('loses a number however it is parted, and keeps a day of the same figures', () => {
    const id = added('Zawadi Mfano Jina', '20240115');
    const entry = entered({ entity: 'device', after: { on: '2024-01-15', note: 'ID 20 240 115' } });
    const name = erase(id);
    expect(said(entry)).toMatchObject({ after: { on: '2024-01-15', note: `ID ${name}` } });
  });

  it('loses a name as files are called', () => {
    const id = added('Zawadi Mfano Jina');
    const entry = entered({ entity: 'claim', after: { fileName: 'zawadi-mfano_Jina scan.pdf' } });
    expect(said(entry)).toMatchObject({ after: { fileName: 'zawadi-mfano_Jina scan.pdf' } });
    const name = erase(id);
    expect(said(entry)).toMatchObject({ after: { fileName: `${name} scan.pdf` } });
  });

  it('loses a name in the reason of an act, whatever the act was on', () => {
    const id = added('Zawadi Mfano Jina');
    const reason = 'Zawadi Mfano Jina needs it today';
    const entries = [
      entered(
        { entity: 'account', kind: 'account.acted-with-reason', after: { call: 'people.report' } },
        reason,
      ),
      entered({ entity: 'council', after: { name: 'Zawadi Mfano Jina Hall', reason } }, reason),
    ];
    const left = `${erase(id)} needs it today`;
    expect(entries.map(said)).toEqual([
      { after: { call: 'people.report' }, reason: left },
      { after: { name: 'Zawadi Mfano Jina Hall', reason: left }, reason: left },
    ]);
  });

  it.each([
    ['አበበ ከበደ', 'አበበ ከበደ'],
    ['محمد علي', 'محمد علي'],
    ['Lê Vũ', 'LÊ vũ'],
    ['Ng Li', 'NG  LI'],
    ['N’Dèye "Jo" Sow', 'n’dèye "jo" sow'],
  ])('loses %s, and entries without the name are not read', (name, written) => {
    const id = added(name);
    const others = added('Somebody Else');
    const entry = entered({ entity: 'device', after: { note: `Seen by ${written}.` } });
    const found = entriesMatching(register.db, globsOf({ names: [name], numbers: [], pseudonym: '' }));
    const own = 'SELECT sequence FROM change WHERE entity_id = ?';
    expect(found).toEqual([...register.db.column<number>(own, [id]), entry]);
    expect(found).not.toContain(register.db.column<number>(own, [others])[0]);
    const pseudonym = erase(id);
    expect(said(entry)).toMatchObject({ after: { note: `Seen by ${pseudonym}.` } });
  });

  it('is cleaned where there are many of them', () => {
    const id = added('Zawadi Mfano Jina');
    register.write((tx) => {
      const note = (n: number) =>
        tx.record({
          entity: 'device',
          entityId: `${n}`,
          kind: 'device.changed',
          after: { note: `Zawadi Mfano Jina ${n}` },
        });
      for (let n = 0; n < 1100; n += 1) note(n);
      return { value: undefined, receipt: note(1100) };
    });
    erase(id);
    const left = register.db.column<number>(`SELECT count(*) FROM change WHERE after LIKE '%Zawadi%'`);
    expect(left).toEqual([0]);
  });
});

it('an entry about a device that was theirs loses their name wherever it stands', () => {
  const [agreement = ''] = printedAgreements(register, 1);
  const { holder = '', device = '' } =
    register.db.get<Record<string, string>>(
      'SELECT holder_id AS holder, device_id AS device FROM agreement WHERE id = ?',
      [agreement],
    ) ?? {};
  const { version } = deviceOf(register.db, device);
  register.write((tx) => takeBack(tx, { id: device, version, on: '2026-03-05', condition: 2, note: '' }));
  const after = (name: string) => ({
    fileName: `${name}.pdf`,
    paidReference: `M-PESA ${name}`,
    items: [{ note: `Lost by ${name}` }],
    files: [`${name}.jpg`],
  });
  const entry = entered({ entity: 'device', entityId: device, after: after('sample_worker_1') });
  expect(said(entry)).toMatchObject({ after: after('sample_worker_1') });
  const name = erase(holder);
  expect(said(entry)).toMatchObject({ after: after(name) });
});

describe('a longer name of somebody else', () => {
  /** A copy that somebody of a longer name signed, and a witness of the name that is erased. */
  function signed(by: string): void {
    const [agreement = ''] = printedAgreements(register, 1);
    const how = { councilId: null, on: '2026-03-05', how: 'thumbprint', stamp: 'present' } as const;
    const signature = {
      ...how,
      party: 'holder',
      name: by,
      witness: 'Asha Juma',
      stampName: 'ASHA JUMA',
    } as const;
    register.write((tx) => recordSignatures(tx, { agreement, marks: ['A'], signatures: [signature] }));
  }
  const signature = (): unknown =>
    register.db.get('SELECT name, witness, stamp_name AS stampName FROM signature');

  it('that only stands on a paper stays, and the name itself goes', () => {
    const id = added('Asha Juma');
    signed('Asha Juma Mwinyi');
    const name = erase(id);
    expect(signature()).toEqual({ name: 'Asha Juma Mwinyi', witness: name, stampName: name });
    expect(JSON.stringify(register.db.column('SELECT after FROM change'))).not.toContain('ASHA JUMA');
  });

  it.each(['Asha Juma Mwinyi', 'Mwinyi Asha Juma', 'Asha-Juma M. Mwinyi'])(
    'of a person, %s, keeps both on papers of others',
    (longer) => {
      const id = added('Asha Juma');
      added(longer);
      signed(longer);
      expect(erasureOf(register.db, id, '2040-01-01')).toMatchObject({ namesakes: 1 });
      erase(id);
      expect(signature()).toEqual({ name: longer, witness: 'Asha Juma', stampName: 'ASHA JUMA' });
    },
  );

  it.each(['Asha Juma Mwinyi', 'Mwinyi Asha Juma'])('of an account, %s, does so too', (longer) => {
    const id = added('Asha Juma');
    register.write((tx) => {
      tx.db.run(
        `INSERT INTO account (id, version, name, name_key, full_name, role, secret, must_change, created_at)
         VALUES ('a', 1, 'asha', 'asha', ?, 'officer', '', 0, '')`,
        [longer],
      );
      return {
        value: undefined,
        receipt: tx.record({ entity: 'account', entityId: 'a', kind: 'account.created' }),
      };
    });
    signed(longer);
    expect(erasureOf(register.db, id, '2040-01-01')).toMatchObject({ namesakes: 1 });
    erase(id);
    expect(signature()).toEqual({ name: longer, witness: 'Asha Juma', stampName: 'ASHA JUMA' });
  });

  it('that somebody had once stays in what was entered of them', () => {
    const id = added('Asha Juma');
    const other = added('Mwinyi Asha Juma');
    register.write((tx) => changePerson(tx, { ...person, id: other, version: 1, fullName: 'Mwinyi Salum' }));
    const held = entered({
      entity: 'device',
      after: { holder: 'Mwinyi Asha Juma', note: 'Given by Asha Juma' },
    });
    const name = erase(id);
    const before = register.db.column(
      `SELECT before ->> '$.fullName' FROM change WHERE entity_id = ? AND kind = 'person.changed'`,
      [other],
    );
    expect(before).toEqual(['Mwinyi Asha Juma']);
    expect(said(held)).toMatchObject({ after: { holder: 'Mwinyi Asha Juma', note: `Given by ${name}` } });
  });
});
