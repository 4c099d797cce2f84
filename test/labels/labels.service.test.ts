import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { labelsOfPrinting } from '../../main/labels/label-again.service.ts';
import { lookAtLabels, sheetViews } from '../../main/labels/label-look.service.ts';
import { labelSheet } from '../../main/labels/label-sheets.ts';
import { labelsOf } from '../../main/labels/labels.service.ts';
import { addSheet, changeSheet, removeSheet, sheetOf } from '../../main/labels/own-sheets.service.ts';
import { enterAsFile } from '../../main/printing/index.ts';
import { registerDevice, deviceOf } from '../../main/register/index.ts';
import { rememberLabelSheet } from '../../main/settings/index.ts';
import { handedOut } from '../support/agreement-work.ts';
import { aPhone, newRegister, temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
afterAll(scratch.remove);

let register: OpenRegister;
let full = 0;
let plain = 0;
const iccid = '8925504012345678904';

beforeAll(() => {
  register = newRegister(join(scratch.path, 'register'));
  const { device } = handedOut(register, {
    phone: {
      imei1: '356938035643809',
      imei2: '352099001761481',
      manufacturer: 'Example',
      model: 'Model Two',
      serial: 'EX-4471',
      sims: [{ iccid, msisdn: '+255712345678', operator: 'Example Mobile', secured: 'glue' }],
    },
  });
  full = deviceOf(register.db, device).row;
  const { imei1: _, ...tablet } = aPhone({ kind: 'tablet', noImeiReason: 'Wi-Fi only', serial: 'TAB-1' });
  plain = deviceOf(
    register.db,
    register.write((tx) => registerDevice(tx, tablet)),
  ).row;
});

const textsOf = (kind: Parameters<typeof labelsOf>[2], rows = [full]) =>
  labelsOf(register.db, rows, kind).map(({ facts }) => facts.map(({ text }) => text));

describe('what stands on a label', () => {
  it('of each kind is what serves there', () => {
    expect(textsOf('device-back')[0]).toEqual([
      'Sample Worker One',
      'CHW-1',
      '+255 712 345 678',
      '35 693803 564380 9',
      'Sample Region',
    ]);
    expect(textsOf('battery')[0]).toEqual(['+255 712 345 678', 'IMEI 35 693803 564380 9']);
    expect(textsOf('box')[0]).toEqual([
      'Example Model Two',
      'S/N EX-4471',
      'Sample Region',
      'Kilosa Test Office',
    ]);
    expect(textsOf('sim')[0]).toEqual(['+255 712 345 678', 'SIM 8925 5040 1234 5678 904', 'Example Mobile']);
  });

  it('has the IMEIs of a box as bars, or its number where the device has none', () => {
    const [both, none] = labelsOf(register.db, [full, plain], 'box').map(({ bars }) => bars);
    expect(both).toEqual([
      { content: '356938035643809', caption: 'IMEI 1 35 693803 564380 9' },
      { content: '352099001761481', caption: 'IMEI 2 35 209900 176148 1' },
    ]);
    expect(none).toEqual([{ content: 'KIL-00002', caption: 'Box KIL-00002' }]);
  });

  it('has a code of the SIM card alone on its holder, and no label for a device without one', () => {
    const labels = labelsOf(register.db, [full, plain], 'sim');
    expect(labels).toHaveLength(1);
    expect(labels[0]?.qrPayload).toMatch(
      /^BX1\/KIL-00001\/S8925504012345678904\/M255712345678\/[A-Z2-7]{4}$/,
    );
  });

  it('tells no more than the number where the office wants it so', () => {
    const [label] = labelsOf(register.db, [full], 'device-back', 'number-only');
    expect(label?.qrPayload).toMatch(/^BX1\/KIL-00001\/[A-Z2-7]{4}$/);
    expect(label?.facts.map(({ text }) => text)).toEqual(['CHW-1', '35 693803 564380 9', 'Sample Region']);
  });
});

describe('a look before printing', () => {
  const look = (kind: Parameters<typeof labelsOf>[2], sheet: string, dpi = 600) =>
    lookAtLabels(register.db, { selection: { kind: 'rows', rows: [plain, full] }, kind, sheet, dpi });

  it('judges by the label whose code holds most, and says what a finder would read', () => {
    const seen = look('device-back', 'L6009');
    expect(seen).toMatchObject({ count: 2, problem: null, example: { boxNumber: 'KIL-00001' } });
    expect(seen.example?.text).toContain(iccid);
    expect(seen.example?.otherText).toMatch(/^BX1\/KIL-00001\/[A-Z2-7]{4}$/);
    const { module, dots } = seen.example?.code ?? { module: 0, dots: 0 };
    expect(module).toBeCloseTo((dots * 25.4) / 600, 6);
  });

  it('refuses with the reason, and names what would do', () => {
    const seen = look('battery', 'TZe-12');
    expect(seen).toMatchObject({ problem: { problem: 'code-too-small' }, numberOnlyFits: true });
    expect(seen.fitting).toEqual(['L7051', 'TZe-18']);
    const large = look('battery', 'L6009');
    expect(large).toMatchObject({ problem: { problem: 'too-large' }, numberOnlyFits: false });
  });

  it('knows that there is nothing to print', () => {
    const seen = lookAtLabels(register.db, {
      selection: { kind: 'rows', rows: [plain] },
      kind: 'sim',
      sheet: 'L7051',
      dpi: 600,
    });
    expect(seen).toMatchObject({ count: 0, example: null, problem: null });
  });
});

describe('sheets of the office', () => {
  const base = labelSheet('L6009');
  if (!base) throw new Error('no sheet L6009');
  const { page, width, height, x0, y0, dx, dy, columns, rows, margin } = base;
  const geometry = { page, width, height, x0, y0, dx, dy, columns, rows, margin };

  it('are offered first, used by their number and changed', () => {
    const id = register.write((tx) => addSheet(tx, { code: ' M-46 ', name: 'Matt film', geometry }));
    expect(sheetOf(register.db, 'm-46')).toMatchObject({ id: 'M-46', name: 'Matt film', columns: 4 });
    expect(sheetViews(register.db).sheets[0]).toMatchObject({ id: 'M-46', own: { version: 1 } });
    const narrow = { ...geometry, columns: 3 };
    register.write((tx) =>
      changeSheet(tx, { id, version: 1, code: 'M-46', name: 'Matt film', geometry: narrow }),
    );
    expect(sheetOf(register.db, 'M-46').columns).toBe(3);
    expect(() =>
      register.write((tx) => changeSheet(tx, { id, version: 1, code: 'M-46', name: 'x', geometry })),
    ).toThrow('stale-version');
    register.write((tx) => rememberLabelSheet(tx, 'box', 'M-46'));
    expect(sheetViews(register.db).preferred.box).toBe('M-46');
    register.write((tx) => removeSheet(tx, id, 2));
    expect(sheetViews(register.db).preferred.box).toBe('L7165');
    expect(() => sheetOf(register.db, 'M-46')).toThrow('invalid-input');
  });

  it.each([
    ['a number that is taken by a sheet of shops', { code: 'l6113' }, 'code', 'sheet-code-taken'],
    ['no number', { code: ' ' }, 'code', 'required'],
    ['a number with odd letters', { code: '../x' }, 'code', 'invalid'],
    ['no name', { name: '' }, 'name', 'required'],
    ['labels beyond the page', { geometry: { ...geometry, x0: 30 } }, 'geometry.x0', 'sheet-too-wide'],
    ['labels on each other', { geometry: { ...geometry, dy: 20 } }, 'geometry.dy', 'sheet-overlap-down'],
  ])('are refused for %s', (_, change, field, code) => {
    const draft = { code: 'M-47', name: 'Film', geometry, ...change };
    let fields: unknown;
    try {
      register.write((tx) => addSheet(tx, draft));
    } catch (error) {
      fields = (error as { fields?: unknown }).fields;
    }
    expect(fields).toContainEqual(expect.objectContaining({ field, code }));
  });
});

it('labels are printed again by what was on them', () => {
  const labels = labelsOf(register.db, [plain, full], 'device-back');
  const printing = register.write((tx) =>
    enterAsFile(
      tx,
      {
        kind: 'labels',
        sha256: 'c'.repeat(64),
        subject: {
          title: 'KIL-00001 – KIL-00002',
          devices: labels.map(({ deviceId }) => deviceId),
          labels: { kind: 'device-back', sheet: 'L6009', copies: 2 },
        },
      },
      1,
    ),
  );
  expect(labelsOfPrinting(register.db, printing)).toEqual({
    selection: { kind: 'rows', rows: [plain, full] },
    count: 2,
    kind: 'device-back',
    sheet: 'L6009',
    copies: 2,
    boxes: ['KIL-00002', 'KIL-00001'],
  });
  expect(() => labelsOfPrinting(register.db, 'none')).toThrow('not-found');
});
