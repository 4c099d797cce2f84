import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enterPrinted } from '../../main/agreements/index.ts';
import { blanksForDevices, takeBlanks } from '../../main/blanks/index.ts';
import { DomainError } from '../../main/errors.ts';
import {
  deviceOf,
  deviceView,
  findDeviceBySequence,
  readBoxNumber,
  takeBack,
} from '../../main/register/index.ts';
import { judgeReturn } from '../../main/transmittals/returning.service.ts';
import { verifyCode } from '../../main/verify/index.ts';
import { boxCode, payloadMac } from '../../main/labels/index.ts';
import { onSheet } from '../../main/labels/qr-payload.rules.ts';
import { officeOf } from '../../main/settings/index.ts';
import { importDesk, type Desk } from './import-fixture.ts';

const data = join(import.meta.dirname, 'data');
let desk: Desk;
beforeEach(() => {
  desk = importDesk();
});
afterEach(() => desk.close());

const headings =
  'Box No,Kind,Model,IMEI 1,IMEI 2,Serial,SIM ICCID,SIM number,CHW code,CHW name,District,Supervisor,Owner,Condition,Issued on';
const good =
  'KIL-00001,phone,A05,356938035643809,,SER0001,8991101200003204514,+23276000001,C-1,Ada Sample,Bo,Eve Sample,institution,1,2026-02-02';

function list(...rows: string[]): string {
  return desk.file(`list-${rows.length}.csv`, [headings, ...rows].join('\n'));
}

function device(box: string) {
  const { db } = desk.register;
  const reading = readBoxNumber(box);
  if (!reading.ok || !reading.value) throw new Error(`${box} is no box number`);
  return deviceView(db, findDeviceBySequence(db, reading.value.prefix, reading.value.sequence)?.id ?? '');
}

describe('a thousand good rows', () => {
  test('are all new, with their people, places, cards and agreements, and the same the second time', async () => {
    const file = join(data, 'devices-1000.csv');
    expect(await desk.bring('devices', file)).toMatchObject({
      rows: 1000,
      new: 1000,
      refused: 0,
      written: true,
    });
    const made = ['device', 'sim_pairing', 'hand_over', 'agreement', 'agreement_copy'].map(desk.count);
    expect(made).toEqual([1000, 1000, 1000, 1000, 2000]);
    expect(desk.count(`person WHERE role = 'health-worker'`)).toBe(1000);
    expect(desk.count(`person WHERE role = 'supervisor'`)).toBe(25);
    expect(desk.count("device_list WHERE agreement_state = 'drafted'")).toBe(1000);
    expect(device('BO-00003')).toMatchObject({
      state: 'with-holder',
      facts: { imei1: '355506806110133', imei2: '355506802298627', kind: 'phone', ownerType: 'institution' },
      holder: { code: 'CHW-00003' },
      place: { path: 'Bo / Badjia / Njargbahun / Ndaambu' },
    });
    const changes = desk.count('change');
    expect(await desk.bring('devices', file)).toMatchObject({
      rows: 1000,
      new: 0,
      changed: 0,
      same: 1000,
      refused: 0,
    });
    expect(desk.count('change')).toBe(changes);
  });
});

describe('rows with planted faults', () => {
  const file = join(data, 'devices-faulty.csv');
  const rows = Papa.parse<{ expected: string; why: string }>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

  test('each comes to what it should', async () => {
    const { report } = await desk.bring('devices', file);
    expect(report.map((row, index) => `${row.line} ${rows[index]?.why}: ${row.outcome}`)).toEqual(
      rows.map((row, index) => `${index + 2} ${row.why}: ${row.expected}`),
    );
  });

  test('and says which field, which value and why', async () => {
    const { report } = await desk.bring('devices', file);
    const told = Object.fromEntries(
      report.map((row) => [row.line, row.issues.map((one) => `${one.field} ${one.code}`).join(', ')]),
    );
    expect(told).toMatchObject({
      3: 'imei1 imei-check-digit',
      4: 'imei1 digits-lost',
      5: 'iccid digits-lost',
      7: 'imei1 duplicate-in-file',
      8: 'boxNumber duplicate-in-file',
      9: 'imei2 imei-same-twice',
      10: 'imei1 imei-all-zero',
      11: 'issuedOn not-a-date',
      13: 'holderName holder-missing',
      17: 'kind not-in-list',
      18: 'condition out-of-range',
      20: 'msisdn phone-characters',
      21: 'imei1 imei-product-barcode',
      22: 'iccid sim-in-use',
      23: 'imei1 imei-check-digit-missing',
      24: 'boxNumber required',
    });
    expect(report[5]?.issues[0]?.params).toMatchObject({ line: 2 });
  });

  test('names that look like code stay text', async () => {
    await desk.bring('devices', file);
    const names = desk.register.db.column<string>('SELECT full_name FROM person');
    expect(names).toEqual(
      expect.arrayContaining(['=1+1 Sample', '<b>Sample</b> & Co', "N'Dèye Sample-أمينة O'Brien"]),
    );
  });
});

describe('a row about a device that is there', () => {
  beforeEach(async () => {
    expect(await desk.bring('devices', list(good))).toMatchObject({ new: 1 });
  });

  test('changes only what it says, and says what it was', async () => {
    const row = 'KIL-00001,,Galaxy A05,,,,,,,,,,,2,';
    const { report } = await desk.bring('devices', list(row));
    expect(report[0]).toMatchObject({
      outcome: 'changed',
      changes: [
        { field: 'model', before: 'A05', after: 'Galaxy A05' },
        { field: 'condition', before: '1', after: '2' },
      ],
    });
    expect(device('KIL-00001')).toMatchObject({
      facts: { imei1: '356938035643809', serial: 'SER0001' },
      holder: { name: 'Ada Sample' },
    });
  });

  test('is found by IMEI when it has no box number', async () => {
    const { report } = await desk.bring('devices', list(',,Other,35-693803-564380-9,,,,,,,,,,,'), {
      options: { numbering: 'office' },
    });
    expect(report[0]).toMatchObject({ outcome: 'changed', label: 'KIL-00001' });
  });

  test.each([
    ['another holder', 'KIL-00001,,,,,,,,C-2,Bea Sample,,,,,', 'holderCode cannot-change'],
    ['another name under the code', 'KIL-00001,,,,,,,,C-1,Bea Sample,,,,,', 'holderName cannot-change'],
    ['another supervisor', 'KIL-00001,,,,,,,,,,,Ivy Sample,,,', 'supervisorName cannot-change'],
    ['another place', 'KIL-00001,,,,,,,,,,Kenema,,,,', 'place cannot-change'],
    ['another SIM card', 'KIL-00001,,,,,,8925504012345678904,,,,,,,,', 'iccid cannot-change'],
    ['a false IMEI', 'KIL-00001,,,356938035643808,,,,,,,,,,,', 'imei1 imei-check-digit'],
  ])('is not changed by a list that names %s', async (_, row, reason) => {
    const { report } = await desk.bring('devices', list(row));
    expect(report[0]?.issues.map((one) => `${one.field} ${one.code}`)).toEqual([reason]);
  });

  test('keeps its identifiers to itself', async () => {
    const { report } = await desk.bring(
      'devices',
      list(
        'KIL-00002,phone,,356938035643809,,,,,,,,,institution,1,',
        'KIL-00003,phone,,490154203237518,,ser0001,,,,,,,institution,1,',
        'KIL-00004,phone,,352099001761481,,,,+23276000001,,,,,institution,1,',
      ),
    );
    expect(report.map((row) => row.issues.map((one) => [one.field, one.code, one.link?.label]))).toEqual([
      [['imei1', 'duplicate', 'KIL-00001']],
      [['serial', 'duplicate', 'KIL-00001']],
      [['msisdn', 'sim-in-use', 'KIL-00001']],
    ]);
  });
});

test('a device in stock is handed over by a later list', async () => {
  await desk.bring('devices', list('KIL-00001,phone,A05,356938035643809,,,,,,,,,institution,1,'));
  expect(device('KIL-00001').state).toBe('in-stock');
  const { report } = await desk.bring(
    'devices',
    list('KIL-00001,,,,,,8991101200003204514,,C-1,Ada Sample,Bo,,,,2026-02-02'),
  );
  expect(report[0]?.outcome).toBe('changed');
  expect(device('KIL-00001')).toMatchObject({
    state: 'with-holder',
    holder: { name: 'Ada Sample' },
    place: { path: 'Bo' },
    issuedOn: '2026-02-02',
    agreements: [{ number: 'KIL-00001', state: 'drafted' }],
    sims: [{ iccid: '8991101200003204514' }],
  });
});

test('a device without a number takes the next of the office when asked to, and numbers of the list are passed over', async () => {
  const { report } = await desk.bring(
    'devices',
    list(
      'KIL-00002,phone,,490154203237518,,,,,,,,,institution,1,',
      ',phone,,356938035643809,,,,,,,,,institution,1,',
      ',phone,,352099001761481,,,,,,,,,institution,1,',
    ),
    { options: { numbering: 'office' } },
  );
  expect(report.map((row) => row.label)).toEqual(['KIL-00002', 'KIL-00003', 'KIL-00004']);
});

test('a holder without a date, a second worker of the same name, a code nobody has', async () => {
  await desk.bring('people', desk.file('people.csv', 'Code,Name\nA,Ada Sample\nB,Ada Sample\n'));
  const { report } = await desk.bring(
    'devices',
    list(
      'KIL-00001,phone,,356938035643809,,,,,A,,,,institution,1,',
      'KIL-00002,phone,,490154203237518,,,,,,Ada Sample,,,institution,1,2026-02-02',
      'KIL-00003,phone,,352099001761481,,,,,Z,,,,institution,1,2026-02-02',
    ),
  );
  expect(report.map((row) => row.issues.map((one) => `${one.field} ${one.code}`).join())).toEqual([
    'issuedOn required',
    'holderName ambiguous',
    'holderCode not-found',
  ]);
  expect(desk.count('device')).toBe(0);
});

describe('all or nothing', () => {
  const bad = 'KIL-00002,phone,,1234,,,,,,,,,institution,1,';

  test('a dry run leaves no trace and promises what the import does', async () => {
    const before = desk.count('change');
    const promised = await desk.bring('devices', list(good, bad), {}, 'none');
    expect(promised).toMatchObject({ rows: 2, new: 1, refused: 1, written: false });
    expect([desk.count('device'), desk.count('person'), desk.count('place'), desk.count('change')]).toEqual([
      0,
      0,
      0,
      before,
    ]);
    const done = await desk.bring('devices', list(good, bad), {}, 'accepted');
    expect({ ...done, written: false }).toEqual(promised);
    expect(desk.count('device')).toBe(1);
  });

  test('a refused row stops an import that was not told to leave it out', async () => {
    expect(await desk.bring('devices', list(good, bad), {}, 'all')).toMatchObject({
      refused: 1,
      written: false,
    });
    expect(desk.count('device')).toBe(0);
    expect(await desk.bring('devices', list(good), {}, 'all')).toMatchObject({ new: 1, written: true });
  });

  test('an import that is stopped in the middle leaves the register as it was', async () => {
    const before = desk.count('change');
    const stop = (rows: number): void => {
      if (rows >= 600) throw new DomainError('cancelled');
    };
    const file = join(data, 'devices-1000.csv');
    await expect(desk.bring('devices', file, {}, 'accepted', stop)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(['device', 'person', 'sim', 'device_list'].map(desk.count)).toEqual([0, 0, 0, 0]);
    expect(desk.count('change')).toBe(before);
    expect(await desk.bring('devices', file)).toMatchObject({ new: 1000 });
  });

  test('a quotation mark that never closes leaves the register as it was', async () => {
    const file = list(good, 'KIL-00002,"phone,,490154203237518');
    await expect(desk.bring('devices', file)).rejects.toThrow(DomainError);
    expect(desk.count('device')).toBe(0);
  });
});

test('a separator inside a cell shifts the row, which is refused', async () => {
  const { report } = await desk.bring('devices', list(`${good},extra`));
  expect(report[0]?.issues[0]).toMatchObject({ field: 'columns', code: 'too-many' });
});

test('an import enters one line of its own in the change feed', async () => {
  await desk.bring('devices', list(good));
  const entry = desk.register.db.get<{ after: string }>(
    `SELECT after FROM change WHERE kind = 'import.done'`,
  );
  expect(JSON.parse(entry?.after ?? '')).toMatchObject({ list: 'devices', rows: 1, new: 1 });
});

describe('a row with a holder', () => {
  const row = (box: string, owner: string, on: string): string =>
    good.replace('KIL-00001', box).replace('institution', owner).replace('2026-02-02', on);
  const refusals = async (line: string): Promise<unknown> => {
    const { report } = await desk.bring('devices', list(line));
    return report.map(({ issues }) => issues.map(({ field, code, value }) => [field, code, value]));
  };

  test('is refused for a day to come', async () => {
    expect(await refusals(row('KIL-00001', 'institution', '2026-11-23'))).toEqual([
      [['issuedOn', 'date-in-future', '2026-11-23']],
    ]);
    expect(desk.count('device')).toBe(0);
  });

  test('fills in the form on paper of its number, which names the owner', async () => {
    const { agreements } = desk.register.write((tx) => takeBlanks(tx, { count: 1, ownership: 'partner' }));
    desk.register.write((tx) => enterPrinted(tx, agreements));
    expect(await refusals(row('KIL-00001', 'institution', '2026-11-22'))).toEqual([
      [['ownerType', 'form-names-owner', 'institution']],
    ]);
    expect(desk.count('device')).toBe(0);
    await desk.bring('devices', list(row('KIL-00001', 'partner', '2026-11-22')));
    expect(device('KIL-00001').agreements).toMatchObject([
      { id: agreements[0], state: 'filled', revision: 1 },
    ]);
  });

  test('is refused for a day before the form of its number was printed', async () => {
    const { agreements } = desk.register.write((tx) => takeBlanks(tx, { count: 1, ownership: 'partner' }));
    desk.register.write((tx) => enterPrinted(tx, agreements));
    expect(await refusals(row('KIL-00001', 'partner', '2026-11-21'))).toEqual([
      [['issuedOn', 'before-print', '2026-11-21']],
    ]);
    expect(desk.count('device')).toBe(0);
  });

  test('about a device in stock is refused by itself for what the window refuses', async () => {
    const bare = 'KIL-00001,phone,A05,356938035643809,,,,,,,,,partner,1,';
    await desk.bring('devices', list(bare));
    const { agreements } = desk.register.write((tx) => blanksForDevices(tx, [1]));
    desk.register.write((tx) => enterPrinted(tx, agreements));
    expect(await refusals(row('KIL-00001', 'institution', '2026-11-21'))).toEqual([
      [
        ['ownerType', 'form-names-owner', 'institution'],
        ['issuedOn', 'before-print', '2026-11-21'],
      ],
    ]);
    expect(await refusals(row('KIL-00001', 'partner', '2026-11-22'))).toEqual([[]]);
    desk.register.write((tx) => {
      const [id = ''] = tx.db.column<string>('SELECT id FROM device');
      const { version } = deviceOf(tx.db, id);
      return takeBack(tx, { id, version, on: '2026-11-22', condition: 1, note: '' });
    });
    expect(await refusals(row('KIL-00001', 'partner', '2026-11-21'))).toEqual([
      [['issuedOn', 'before-day', '2026-11-21']],
    ]);
  });

  test.each([
    ['printed', true],
    ['drafted', false],
  ])('gives the box the number of its %s form, whatever zeros the list writes', async (_, onPaper) => {
    const { agreements } = desk.register.write((tx) => takeBlanks(tx, { count: 1, ownership: 'partner' }));
    if (onPaper) desk.register.write((tx) => enterPrinted(tx, agreements));
    const { report } = await desk.bring('devices', list(row('KIL-1', 'partner', '2026-11-22')));
    expect(report).toMatchObject([{ outcome: 'new', label: 'KIL-00001' }]);
    expect(device('KIL-1')).toMatchObject({
      boxNumber: 'KIL-00001',
      agreements: [{ id: agreements[0], number: 'KIL-00001' }],
    });
  });
});

test('a form is found by the number of its box though older lists wrote that with other zeros', async () => {
  await desk.bring('devices', list(good.replace('KIL-00001', 'KIL-1')));
  const { db } = desk.register;
  const [agreement = ''] = db.column<string>('SELECT id FROM agreement');
  desk.register.write((tx) => {
    tx.db.run(`UPDATE agreement SET number = 'KIL-00001'`);
    return enterPrinted(tx, [agreement]);
  });
  const [id = ''] = db.column<string>('SELECT id FROM device');
  expect(deviceOf(db, id).boxNumber).toBe('KIL-1');
  const office = officeOf(db);
  const page = onSheet(
    boxCode(db, office, id),
    { copy: 'A', page: 1, revision: 1 },
    payloadMac(office.qrKey),
  );
  for (const text of [page, 'KIL-1', 'KIL-00001']) {
    expect(verifyCode(db, text)).toMatchObject({ agreement: { id: agreement }, device: { id } });
    expect(judgeReturn(db, { text, on: '2026-11-22', from: null }).copies[0]).toMatchObject({
      agreementId: agreement,
    });
  }
});
