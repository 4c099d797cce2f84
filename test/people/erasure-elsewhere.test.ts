import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { erasePerson, erasureOf } from '../../main/people/erasure.service.ts';
import { createPerson, personOf } from '../../main/people/people.service.ts';
import { scrub, scrubbedEntry, soughtElsewhere } from '../../main/people/redact-words.rules.ts';
import { wordColumns } from '../../main/people/word-erasure.repository.ts';
import { recordSignatures } from '../../main/signing/index.ts';
import { printedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let witness = '';
let agreement = '';

const name = 'Zawadi Mfano Jina';
const number = '19800101-00001-77';

function added(fullName: string, idNumber?: string): string {
  const person = { role: 'health-worker' as const, fullName, placeId: null, supervisorId: null };
  return register.write((tx) =>
    createPerson(tx, { ...person, ...(idNumber ? { idNumber, idType: 'NIDA' } : {}) }),
  ).id;
}

/** Somebody else's agreement, which our person witnessed, and a note that names them by paper. */
function witnessed(as = name): void {
  register.write((tx) =>
    recordSignatures(tx, {
      agreement,
      marks: ['A'],
      signatures: [
        {
          party: 'holder',
          name: 'Sample Worker 1',
          councilId: null,
          on: '2026-03-05',
          how: 'thumbprint',
          stamp: 'not-needed',
          witness: as,
          note: `Came with ${as.toUpperCase()}, NIDA 19800101 00001 77`,
        },
      ],
    }),
  );
}

function erase(id: string): void {
  const { version } = personOf(register.db, id);
  register.write((tx) => erasePerson(tx, { id, version }, '2040-01-01'));
}

const everything = (): string =>
  JSON.stringify([
    register.db.all('SELECT witness, note FROM signature'),
    register.db.all('SELECT before, after, reason FROM change'),
  ]);

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  [agreement = ''] = printedAgreements(register, 1);
  witness = added(name, number);
});
afterEach(() => {
  register.close();
  folder.remove();
});

describe('words about somebody in the records of other people', () => {
  it('are replaced where they are their full name or the number of their identity paper', () => {
    witnessed();
    for (const secret of [name, name.toUpperCase(), '19800101 00001 77']) {
      expect(everything()).toContain(secret);
    }
    expect(erasureOf(register.db, witness, '2040-01-01')).toMatchObject({ obstacle: null, namesakes: 0 });
    erase(witness);
    for (const secret of [name, name.toUpperCase(), '19800101 00001 77', number]) {
      expect(everything()).not.toContain(secret);
    }
    const { fullName } = personOf(register.db, witness);
    expect(register.db.all('SELECT name, witness FROM signature')).toEqual([
      { name: 'Sample Worker 1', witness: fullName },
    ]);
    expect(examineRegister(register)).toMatchObject({ ok: true, problems: [] });
  });

  it('stay where somebody else has the same name, but for the number', () => {
    witnessed();
    added('ZAWADI  Mfano Jina');
    expect(erasureOf(register.db, witness, '2040-01-01')).toMatchObject({ namesakes: 1 });
    erase(witness);
    expect(register.db.all('SELECT witness FROM signature')).toEqual([{ witness: name }]);
    expect(everything()).not.toContain('19800101');
    expect(examineRegister(register)).toMatchObject({ ok: true, problems: [] });
  });

  it('stay where the name is one word, which may mean anything', () => {
    const single = added('Salama');
    witnessed('Salama');
    erase(single);
    expect(register.db.all('SELECT witness FROM signature')).toEqual([{ witness: 'Salama' }]);
  });
});

describe('a text', () => {
  const sought = { names: ['Ann Lee', 'N’Dèye Sow'], numbers: ['AB-123 456', '12'], pseudonym: 'X' };
  it.each([
    ['Ann Lee came', 'X came'],
    ['ANN   LEE, ann lee', 'X, X'],
    ['Joann Leeds and Ann Leech', 'Joann Leeds and Ann Leech'],
    ['for N’DÈYE SOW.', 'for X.'],
    ['paper AB123456', 'paper X'],
    ['paper ab 123.456!', 'paper X!'],
    ['paper 1AB1234567', 'paper 1AB1234567'],
    // Two figures say nothing.
    ['room 12', 'room 12'],
  ])('%s', (text, scrubbed) => expect(scrub(text, sought)).toBe(scrubbed));

  it.each([
    ['Ann_Lee.pdf', 'X.pdf'],
    ['scan ann-lee 2.pdf', 'scan X 2.pdf'],
    ['Ann Lee Mwinyi', 'Ann Lee Mwinyi'],
    ['scan AB_123_456.pdf', 'scan X.pdf'],
  ])('%s, a name of a file', (text, scrubbed) => expect(scrub(text, sought)).toBe(scrubbed));
});

it.each([
  ['Ann Lee', true],
  ['Jean-Pierre', false],
  ['Ann .', false],
])('%s is a name of several words: %s', (full, isOne) => {
  const { names } = soughtElsewhere({ names: [full], numbers: [], pseudonym: 'X' }, () => false);
  expect(names.length > 0).toBe(isOne);
});

describe('the words of an entry', () => {
  const sought = { names: ['Ann Lee'], numbers: ['20240115'], pseudonym: 'X' };
  it.each([
    ['device', { on: '2024-01-15', note: 'NIDA 2024 01 15' }, { on: '2024-01-15', note: 'NIDA X' }],
    [
      'agreement',
      { lines: [{ note: 'Ann Lee', box: '20240115' }] },
      { lines: [{ note: 'X', box: '20240115' }] },
    ],
    [
      'council',
      { name: 'Ann Lee Hall', reason: 'Ann Lee asked' },
      { name: 'Ann Lee Hall', reason: 'X asked' },
    ],
    [
      'person',
      { fullName: 'Mwinyi Ann Lee', title: 'Aunt of Ann Lee' },
      { fullName: 'Mwinyi Ann Lee', title: 'Aunt of X' },
    ],
    [
      'device',
      { holder: 'Mwinyi Ann Lee', supervisor: 'ANN LEE' },
      { holder: 'Mwinyi Ann Lee', supervisor: 'X' },
    ],
    ['device', { holder: 'Ann Lee', holderId: 'another' }, { holder: 'Ann Lee', holderId: 'another' }],
  ])('of %s %j', (entity, state, left) =>
    expect(JSON.parse(scrubbedEntry(entity, JSON.stringify(state), sought) ?? '')).toEqual(left),
  );
});

it('no column in which people write is forgotten', () => {
  const told = new Set(wordColumns.map((column) => column.join('.')));
  // Names of offices, places, models and the like, values of lists, keys, days and what is erased by itself.
  const noWords =
    /^(office|place|place_level|council|label_sheet|template|template_version|text_review|account|box_series|label_finding|sim_check|waiting_paper|office_picture|change|change_head|change_redacted|taken_in|device_list|agreement_part|sign_in_failures)\.|\.(id|.*_id|.*_on|.*_at|at|by|on_day|.*sha256|state|kind|mark|.*language|.*_key|purpose|custodian|step|party|how|stamp|way|outcome|printer|sheets|subject|what|item|currency|since|settled|settled_how|paid_how|every|payer|bundle|went|media_type|number|.*_prefix|form|ownership|template|signing|printed_model|revised_because|destination|end_place|guesses|box_number|manufacturer|model|serial|imei[12]|mac|asset_tag|colour|owner_type|funding|accessories|due_back|iccid|msisdn|operator|secured|code|phone|full_name|id_type|id_number|role|(?:recorded|entered|settled|paid|decided|filed|added|removed)_by)$|^unfiled_page\.reason$|^template\.name$/;
  const columns = register.db.column<string>(
    `SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT GLOB '*search*' AND m.name NOT GLOB 'sqlite_*'`,
  );
  expect(columns.filter((column) => !told.has(column) && !noWords.test(column))).toEqual([]);
});
