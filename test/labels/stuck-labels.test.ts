import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabelKind } from '../../preload/contract/label-values.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { findingsOf, withoutLabel } from '../../main/labels/label-finding.repository.ts';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import { onSheet, qrPayload } from '../../main/labels/qr-payload.rules.ts';
import { readLabel } from '../../main/labels/stuck-label.rules.ts';
import { reportLabel, stickLabel } from '../../main/labels/stuck-labels.service.ts';
import { registerDevice } from '../../main/register/index.ts';
import { voidDevice } from '../../main/register/change-device.service.ts';
import { officeOf } from '../../main/settings/index.ts';
import { imeis } from '../support/agreement-work.ts';
import { refusal } from '../support/refusal.ts';
import { aPhone, newRegister, temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
afterAll(scratch.remove);

let register: OpenRegister;
/** Box 1 has a phone with two IMEIs, box 2 a phone, box 3 a tablet without, box 4 is struck out. */
let devices: string[];
let code: (boxNumber: string, imei1?: string) => string;

beforeAll(() => {
  register = newRegister(join(scratch.path, 'register'));
  const { imei1: _, ...tablet } = aPhone({ kind: 'tablet', noImeiReason: 'Wi-Fi only', serial: 'TAB-1' });
  const phones = [
    aPhone({ imei1: imeis[0], imei2: imeis[1] }),
    aPhone({ imei1: imeis[2] }),
    tablet,
    aPhone({ imei1: imeis[3] }),
  ];
  devices = phones.map((phone) => register.write((tx) => registerDevice(tx, phone)));
  register.write((tx) => voidDevice(tx, { id: devices[3] ?? '', version: 1, reason: 'Entered by mistake' }));
  const mac = payloadMac(officeOf(register.db).qrKey);
  code = (boxNumber, imei1) => qrPayload({ boxNumber, imei1: imei1 ?? null }, { content: 'full', mac });
});

const stick = (label: string, imei: string, kind: LabelKind = 'device-back', on = '2026-03-05'): void => {
  register.write((tx) => stickLabel(tx, { label, imei, kind, on }));
};

const newest = (at: number) =>
  findingsOf(register.db, devices[at] ?? '').map(({ kind, finding, on, by }) => [kind, finding, on, by]);

describe('what is read off a label', () => {
  const mac = (text: string): string => (text.length % 2 === 0 ? 'AAAA' : 'BBBB');
  const label = qrPayload({ boxNumber: 'KIL-00042' }, { content: 'full', mac });
  it.each([
    ['its own code', label, { is: 'label', box: 'KIL-00042', imei: null }],
    ['small letters from a scanner', label.toLowerCase(), { is: 'label', box: 'KIL-00042', imei: null }],
    ['a code with another check', label.replace(/.$/, 'Z'), { is: 'foreign' }],
    ['a code without a check', 'BX1/KIL-00042', { is: 'foreign' }],
    ['the code of a form', onSheet(label, { copy: 'A', page: 1, revision: 1 }, mac), { is: 'form' }],
    ['bars', '490154203237518', { is: 'number', text: '490154203237518' }],
  ])('%s', (_, text, read) => {
    expect(readLabel(text, mac)).toEqual(read);
  });
});

describe('a label is entered as stuck', () => {
  it('when label and phone are of one box, by either IMEI, by bars and by number', () => {
    stick(code('KIL-00001'), imeis[0]);
    stick(imeis[0], imeis[1], 'box');
    stick('kil-1', imeis[0], 'battery', '2026-03-04');
    expect(newest(0)).toEqual([
      ['device-back', 'stuck', '2026-03-05', 'Test Officer'],
      ['box', 'stuck', '2026-03-05', 'Test Officer'],
      ['battery', 'stuck', '2026-03-04', 'Test Officer'],
    ]);
  });

  it('on a device that has no IMEI', () => {
    stick(code('KIL-00003'), '');
    expect(newest(2)).toHaveLength(1);
  });

  it.each([
    ['another phone of the register', () => stick(code('KIL-00002'), imeis[0]), 'imei: label-of-other'],
    ['a phone of nobody', () => stick(code('KIL-00002'), '861234045678904'), 'imei: label-not-of-phone'],
    ['an IMEI that is none', () => stick(code('KIL-00002'), '12345'), 'imei: label-not-of-phone'],
    ['a phone that was not scanned', () => stick(code('KIL-00002'), ''), 'imei: required'],
    ['no label', () => stick('  ', imeis[2]), 'label: required'],
    ['a label of nobody', () => stick(code('KIL-00099'), imeis[2]), 'label: label-unknown'],
    ['another text', () => stick('https://example.org', imeis[2]), 'label: label-unknown'],
    ['a copied code', () => stick('BX1/KIL-00002/AAAA', imeis[2]), 'label: label-foreign'],
    [
      'a label of the phone that was in the box before',
      () => stick(code('KIL-00002', imeis[1]), imeis[2]),
      'label: label-outdated',
    ],
    ['a box that was struck out', () => stick(code('KIL-00004'), imeis[3]), 'label: label-of-void'],
    [
      'a day to come',
      () => stick(code('KIL-00002'), imeis[2], 'device-back', '2026-03-06'),
      'on: date-in-future',
    ],
  ])('not for %s', (_, work, said) => {
    expect(refusal(work)).toBe(said);
    expect(newest(1)).toEqual([]);
  });

  it('names the box that the phone is of', () => {
    expect(() => stick(code('KIL-00002'), imeis[0])).toThrowError(
      expect.objectContaining({
        fields: [
          expect.objectContaining({
            params: { box: 'KIL-00002' },
            link: { entity: 'device', id: devices[0], label: 'KIL-00001' },
          }),
        ],
      }),
    );
  });
});

describe('a label that was stuck', () => {
  const report = (kind: LabelKind, finding: 'unreadable' | 'missing'): void => {
    register.write((tx) => reportLabel(tx, { deviceId: devices[0] ?? '', kind, finding, on: '2026-03-05' }));
  };

  it('can be found missing once, and be stuck anew; what was is kept', () => {
    report('battery', 'missing');
    expect(newest(0).at(-1)).toEqual(['battery', 'missing', '2026-03-05', 'Test Officer']);
    expect(refusal(() => report('battery', 'unreadable'))).toBe('illegal-step');
    expect(refusal(() => report('sim', 'missing'))).toBe('illegal-step');
    expect(refusal(() => stick(code('KIL-00001'), imeis[0], 'battery', '2026-03-04'))).toBe('on: before-day');
    stick(code('KIL-00001'), imeis[0], 'battery');
    expect(newest(0).at(-1)?.[1]).toBe('stuck');
    const all = register.db.all('SELECT finding FROM label_finding WHERE kind = ? ORDER BY row', ['battery']);
    expect(all).toEqual([{ finding: 'stuck' }, { finding: 'missing' }, { finding: 'stuck' }]);
  });

  it('leaves the others of a printing to be stuck', () => {
    report('device-back', 'unreadable');
    const twice = [...devices, ...devices];
    expect(withoutLabel(register.db, twice, 'device-back')).toEqual(devices.slice(0, 2));
    expect(withoutLabel(register.db, devices.slice(0, 3), 'battery')).toEqual(devices.slice(1, 3));
  });
});
