import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementLines, agreementRows } from '../../main/agreements/agreement-list.repository.ts';
import { enterPrinted } from '../../main/agreements/index.ts';
import { takeBlanks } from '../../main/blanks/index.ts';
import { openBoxFile } from '../../main/box-files/box-files.service.ts';
import { createCouncil } from '../../main/councils/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { payloadMac } from '../../main/labels/index.ts';
import { qrPayload } from '../../main/labels/qr-payload.rules.ts';
import { find } from '../../main/search/index.ts';
import { officeOf } from '../../main/settings/index.ts';
import { send } from '../../main/transmittals/index.ts';
import { aPerson, printedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;

beforeAll(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  const agreements = printedAgreements(register, 3);
  const supervisor = aPerson(register, 'Specimen Carrier');
  for (const id of agreements) {
    register.write((tx) =>
      send(tx, {
        purpose: 'issue',
        to: { kind: 'person', id: supervisor },
        agreements: register.db.column('SELECT row FROM agreement WHERE id = ?', [id]),
        marks: ['A'],
        on: '2026-03-05',
        dueOn: null,
      }),
    );
  }
  register.write((tx) =>
    createCouncil(tx, { kind: 'village-council', name: 'Specimen Council', placeId: null, daysLimit: 14 }),
  );
  register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Specimen wards', capacity: 10 }));
  const { agreements: blanks } = register.write((tx) =>
    takeBlanks(tx, { count: 1, ownership: 'institution' }),
  );
  register.write((tx) => enterPrinted(tx, blanks));
});
afterAll(() => {
  register.close();
  folder.remove();
});

function hits(text: string, limit = 5): string[] {
  return find(register.db, text, limit).hits.map(({ entity, title, found }) => `${entity} ${title} ${found}`);
}

describe('a scanned code', () => {
  const mac = () => payloadMac(officeOf(register.db).qrKey);
  const ofDevice = () => qrPayload({ boxNumber: 'KIL-00002' }, { content: 'full', mac: mac() });

  it.each([
    ['of this register is trusted', () => ofDevice(), false],
    [
      'with letters of another register is not',
      () => `${ofDevice().slice(0, -4)}${ofDevice().endsWith('AAAA') ? 'BBBB' : 'AAAA'}`,
      true,
    ],
    ['without its last letters is not', () => 'BX1/KIL-00002', true],
    ['is none when only the number was typed', () => 'KIL-00002', false],
  ])('%s', (_, text, foreign) => {
    const found = find(register.db, text(), 5);
    expect(found.foreign).toBe(foreign);
    expect(found.hits[0]).toMatchObject({ entity: 'device', title: 'KIL-00002' });
  });
});

describe('the one search', () => {
  it.each(['KIL-2', 'kil 2', 'KIL-00002', 'KIL-2 A'])('finds the device of a number typed as %s', (text) => {
    expect(hits(text)[0]).toBe('device KIL-00002 boxNumber');
  });

  it('is not the only place that knows the number: the agreements list finds it too', () => {
    const none = {
      text: 'kil 2',
      states: [],
      copyStates: [],
      supervisorId: null,
      councilId: null,
      waits: null,
    };
    const rows = agreementRows(register.db, none, none.text, { prefix: 'KIL', sequence: 2 });
    expect(agreementLines(register.db, rows).map(({ number }) => number)).toEqual(['KIL-00002']);
  });

  it('finds a blank form by its number before a box bears it', () => {
    expect(hits('KIL-4')).toEqual(['agreement KIL-00004 boxNumber']);
  });

  it.each(['T-2', 't-00002', 'T 2'])('finds a transmittal by its number typed as %s', (text) => {
    expect(hits(text)).toContain('transmittal T-00002 number');
  });

  it('finds transmittals by whom they went to, the newest first', () => {
    expect(hits('Specimen Carrier', 2)).toEqual([
      'person Specimen Carrier fullName',
      'transmittal T-00003 sentTo',
      'transmittal T-00002 sentTo',
    ]);
  });

  it('finds councils and box files by name', () => {
    expect(hits('specimen cou')).toEqual(['council Specimen Council name']);
    expect(hits('2026/1')).toEqual(['box-file 2026/01 number']);
    expect(hits('specimen w')).toEqual(['box-file 2026/01 title']);
  });
});
