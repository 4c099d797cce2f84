import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { DeviceInput } from '../../preload/contract/device-facts.ts';
import type { DeviceList } from '../../preload/contract/device-list.ts';
import { examineRegister, historyOf } from '../../main/audit/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { DomainError } from '../../main/errors.ts';
import { updateDevice, voidDevice } from '../../main/register/change-device.service.ts';
import { boxNumbers, checkDevice } from '../../main/register/device-view.service.ts';
import { deviceView, handOver, registerDevice, rowsOfList, takeBack } from '../../main/register/index.ts';
import { matchDevice } from '../../main/register/match-device.service.ts';
import { deviceOf } from '../../main/register/find-device.service.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

const imeis = ['490154203237518', '352099001761481', '356938035643809', '861234045678904'] as const;

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let made = 0;
beforeAll(() => {
  folder = temporaryFolder();
});
beforeEach(() => {
  made += 1;
  register = newRegister(`${folder.path}/${made}`);
});
afterAll(() => folder.remove());

function add(changes: Partial<DeviceInput> = {}): string {
  return register.write((tx) => registerDevice(tx, aPhone(changes)));
}

function issuesOf(act: () => unknown): readonly Pick<FieldIssue, 'field' | 'code'>[] {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return (error.fields ?? []).map(({ field, code }) => ({ field, code }));
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('registering', () => {
  it('gives numbers without gaps, also after a refused registration', () => {
    add();
    expect(issuesOf(() => add())).toEqual([{ field: 'imei1', code: 'duplicate' }]);
    add({ imei1: imeis[1] });
    expect(register.db.column('SELECT box_number FROM device ORDER BY row')).toEqual([
      'KIL-00001',
      'KIL-00002',
    ]);
    expect(boxNumbers(register.db)).toEqual({ next: 'KIL-00003', missing: [], missingCount: 0 });
  });

  it('names the record that has a duplicate, across both IMEI columns and the serial number', () => {
    const first = add({ imei1: imeis[0], imei2: imeis[1], serial: 'ABC-123' });
    for (const twin of [
      { imei1: imeis[1] },
      { imei1: imeis[2], imei2: imeis[0] },
      { imei1: imeis[2], serial: 'abc-123' },
    ]) {
      const found = checkDevice(register.db, aPhone(twin), null).issues;
      expect(found).toMatchObject([
        { code: 'duplicate', link: { entity: 'device', id: first, label: 'KIL-00001' } },
      ]);
    }
  });

  it.each([
    [{ boxNumber: 'KIL-00001' }, undefined],
    [{ boxNumber: 'KIL-00002' }, 'box-number-not-next'],
    [{ boxNumber: 'BO-00001' }, 'box-number-series'],
    [{ boxNumber: 'nonsense' }, 'box-number-format'],
  ] as const)('judges the box number %j', (changes, code) => {
    const issues = checkDevice(register.db, aPhone(changes), null).issues;
    expect(issues.map((issue) => issue.code)).toEqual(code ? [code] : []);
  });

  it.each([
    [{ kind: 'fridge' }, 'kind', 'not-in-list'],
    [{ ownerType: '' }, 'ownerType', 'required'],
    [{ condition: 9 }, 'condition', 'out-of-range'],
    [{ imei1: '' }, 'imei1', 'imei-missing'],
    [{ imei1: imeis[0], imei2: imeis[0] }, 'imei2', 'imei-same-twice'],
    [{ model: 'x'.repeat(121) }, 'model', 'too-long'],
    [{ model: 'a\u0000b' }, 'model', 'control-characters'],
    [{ sims: [{ iccid: '12' }] }, 'sims.0.iccid', 'iccid-length'],
  ] as const)('refuses %j at its field', (changes, field, code) => {
    expect(issuesOf(() => add(changes as Partial<DeviceInput>))).toContainEqual({ field, code });
  });

  it('takes a tablet without IMEI when the reason is given', () => {
    const id = add({ kind: 'tablet', imei1: '', noImeiReason: 'Wi-Fi only' });
    expect(deviceView(register.db, id).facts.noImeiReason).toBe('Wi-Fi only');
  });

  it('puts the SIM card in, and refuses it for the next device', () => {
    const sim = { iccid: '8991101200003204514', msisdn: '0712 345 678' };
    const id = add({ sims: [sim] });
    expect(deviceView(register.db, id).sims).toMatchObject([{ iccid: sim.iccid, msisdn: '+255712345678' }]);
    expect(issuesOf(() => add({ imei1: imeis[1], sims: [sim] }))).toEqual([
      { field: 'sims.0.iccid', code: 'sim-in-use' },
    ]);
  });

  it('suggests maker and model from what the type code was registered with before', () => {
    add({ imei1: imeis[0], manufacturer: 'Maker', model: 'Model 7' });
    const twin = checkDevice(register.db, aPhone({ imei1: '490154203237526' }), null);
    expect(twin.suggestion).toEqual({ manufacturer: 'Maker', model: 'Model 7', kind: 'phone' });
  });

  it.each([
    'Ɛsɛ "Ama" O\u2019Neil',
    "Robert'); DROP TABLE device;--",
    '<b>bold</b>',
    '=1+1',
    'أمينة',
    '👩🏾‍⚕️ Worker',
    'ሰላም',
  ])('keeps %j as it was typed', (model) => {
    const id = add({ model });
    expect(deviceView(register.db, id).facts.model).toBe(model);
  });
});

describe('changing and striking out', () => {
  it('changes only what differs, once, and refuses a change made on an old version', () => {
    const id = add();
    const { version, facts } = deviceView(register.db, id);
    register.write((tx) => updateDevice(tx, { id, version, facts: { ...facts, colour: 'black' } }));
    expect(historyOf(register.db, id)[0]).toMatchObject({
      kind: 'device.changed',
      changed: [{ field: 'colour', before: null, after: 'black' }],
    });
    expect(() => register.write((tx) => updateDevice(tx, { id, version, facts }))).toThrow(
      expect.objectContaining({ code: 'stale-version' }),
    );
    const entries = historyOf(register.db, id).length;
    const present = deviceView(register.db, id);
    register.write((tx) => updateDevice(tx, { id, version: present.version, facts: present.facts }));
    expect(historyOf(register.db, id)).toHaveLength(entries);
  });

  it('frees the identifiers of a struck-out device but never its number', () => {
    const id = add();
    register.write((tx) => voidDevice(tx, { id, version: 1, reason: 'typed twice' }));
    const again = add();
    expect(deviceView(register.db, again).boxNumber).toBe('KIL-00002');
    expect(issuesOf(() => add({ imei1: imeis[1], boxNumber: 'KIL-00001' }))).toEqual([
      { field: 'boxNumber', code: 'box-number-used' },
    ]);
  });
});

describe('handing over', () => {
  function given(): { id: string; version: number; boxNumber: string; imei: string } {
    const id = add();
    return { id, version: deviceView(register.db, id).version, boxNumber: 'KIL-00001', imei: imeis[0] };
  }

  it('enters holder and place, drafts the agreement with copies A and B, and tells it in the history', () => {
    const device = given();
    register.write((tx) => handOver(tx, aHandOver(device)));
    const view = deviceView(register.db, device.id);
    expect(view).toMatchObject({
      state: 'with-holder',
      holder: { name: 'Sample Worker One', code: 'CHW-1' },
      place: { path: 'Sample Region' },
      agreements: [
        {
          number: 'KIL-00001',
          revision: 1,
          state: 'drafted',
          copies: [
            { mark: 'A', destination: 'district', state: 'drafted' },
            { mark: 'B', destination: 'partner', state: 'drafted' },
          ],
        },
      ],
    });
    expect(historyOf(register.db, device.id).map((entry) => entry.kind)).toEqual([
      'device.handed-over',
      'device.registered',
    ]);
  });

  it('is refused when box or phone are another device’s, and names that device', () => {
    const device = given();
    const other = add({ imei1: imeis[1] });
    const record = deviceOf(register.db, device.id);
    expect(matchDevice(register.db, record, { box: 'KIL-00001', imei: imeis[1] })).toEqual({
      box: 'match',
      imei: 'mismatch',
      belongsTo: { id: other, label: 'KIL-00002' },
    });
    for (const match of [
      { box: 'KIL-00002', imei: imeis[0] },
      { box: 'KIL-00001', imei: imeis[1] },
      { box: '', imei: imeis[0] },
      { box: 'KIL-00001', imei: '' },
    ]) {
      expect(issuesOf(() => register.write((tx) => handOver(tx, aHandOver(device, { match }))))).toHaveLength(
        1,
      );
    }
    expect(deviceView(register.db, device.id).state).toBe('in-stock');
    expect(register.db.get('SELECT 1 FROM person')).toBeUndefined();
  });

  it('matches the QR code of the box and the second IMEI as well', () => {
    const id = add({ imei1: imeis[2], imei2: imeis[3] });
    const record = deviceOf(register.db, id);
    expect(
      matchDevice(register.db, record, { box: 'BX1/KIL-00001/I356938035643809/ABCD', imei: imeis[3] }),
    ).toMatchObject({
      box: 'match',
      imei: 'match',
    });
  });

  it('ends hand-over and agreement when the device comes back, and starts revision 2 when it goes out again', () => {
    const device = given();
    register.write((tx) => handOver(tx, aHandOver(device, { on: '2026-03-02' })));
    const out = deviceView(register.db, device.id);
    const back = { id: device.id, version: out.version, on: '2026-03-04', condition: 3, note: 'cracked' };
    expect(issuesOf(() => register.write((tx) => takeBack(tx, { ...back, on: '2026-03-01' })))).toEqual([
      { field: 'on', code: 'before-day' },
    ]);
    register.write((tx) => takeBack(tx, back));
    const inStock = deviceView(register.db, device.id);
    expect(inStock).toMatchObject({ state: 'in-stock', holder: null, agreements: [{ state: 'ended' }] });
    expect(inStock.handOvers).toMatchObject([{ until: '2026-03-04', conditionBack: 3 }]);
    const next = aHandOver(
      { ...device, version: inStock.version },
      { holder: { id: out.holder?.id ?? '' }, place: null },
    );
    expect(issuesOf(() => register.write((tx) => handOver(tx, { ...next, on: '2026-03-03' })))).toEqual([
      { field: 'on', code: 'before-day' },
    ]);
    register.write((tx) => handOver(tx, next));
    expect(deviceView(register.db, device.id).agreements.map((agreement) => agreement.revision)).toEqual([
      2, 1,
    ]);
    expect(examineRegister(register).problems).toEqual([]);
  });

  it('cannot be done twice, nor on an old version', () => {
    const device = given();
    register.write((tx) => handOver(tx, aHandOver(device)));
    expect(() => register.write((tx) => handOver(tx, aHandOver(device)))).toThrow(
      expect.objectContaining({ code: 'stale-version' }),
    );
    expect(() =>
      register.write((tx) => handOver(tx, aHandOver({ ...device, version: device.version + 1 }))),
    ).toThrow(expect.objectContaining({ code: 'illegal-step' }));
  });
});

describe('the list', () => {
  const list = (changes: Partial<DeviceList['filter']>): DeviceList => ({
    filter: {
      text: '',
      states: [],
      kinds: [],
      ownerTypes: [],
      agreementStates: [],
      placeId: null,
      supervisorId: null,
      ...changes,
    },
    order: { column: 'boxNumber', direction: 'ascending' },
  });

  it('finds a device by any part of any identifier, its holder and its place, accents or not', () => {
    const id = add({ serial: 'RZ8-44X', sims: [{ iccid: '8991101200003204514', msisdn: '0712345678' }] });
    add({ imei1: imeis[1], model: 'Another' });
    const device = { id, version: 1, boxNumber: 'KIL-00001', imei: imeis[0] };
    const holder = {
      person: {
        role: 'health-worker' as const,
        fullName: 'N’Dèye Sample',
        placeId: null,
        supervisorId: null,
      },
    };
    register.write((tx) => handOver(tx, aHandOver(device, { holder })));
    for (const text of [
      'KIL-00001',
      '00001',
      '4203237',
      '49 015420 323751 8',
      'rz8',
      '32045',
      '0712 345',
      '712345',
      'deye',
      'SAMPLE REG',
      'N’D',
    ]) {
      expect(rowsOfList(register.db, list({ text })), text).toEqual([1]);
    }
    for (const text of ['"', 'OR', '* NEAR', 'zzz', '%', '_', "'; DROP"]) {
      expect(rowsOfList(register.db, list({ text })), text).toEqual([]);
    }
    expect(rowsOfList(register.db, list({ states: ['in-stock'] }))).toEqual([2]);
    expect(rowsOfList(register.db, list({ agreementStates: ['none'] }))).toEqual([2]);
  });

  it('follows a renamed holder', () => {
    const device = { id: add(), version: 1, boxNumber: 'KIL-00001', imei: imeis[0] };
    register.write((tx) => handOver(tx, aHandOver(device)));
    const holder = register.db.get<{ id: string }>('SELECT id FROM person')?.id;
    register.write((tx) => {
      tx.db.run('UPDATE person SET full_name = ? WHERE id = ?', ['Renamed Sample', holder]);
      return {
        value: undefined,
        receipt: tx.record({ entity: 'person', entityId: holder ?? '', kind: 'person.changed' }),
      };
    });
    expect(rowsOfList(register.db, list({ text: 'renamed' }))).toEqual([1]);
    expect(rowsOfList(register.db, list({ text: 'Worker One' }))).toEqual([]);
  });
});
