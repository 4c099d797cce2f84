import { expect, test } from 'vitest';
import {
  deviceOf,
  emptyDevice,
  factsOf,
  fieldOnForm,
  formOf,
  nextDevice,
} from '../../renderer/register/device-form.ts';
import { deviceInput } from '../../preload/contract/device-facts.ts';

const filled = {
  ...emptyDevice,
  imei1: '35 693803 564380 9',
  serial: ' R58N1 ',
  model: 'Specimen 1',
  iccid: '8925504012345678904',
  ownerName: 'Specimen Council',
  value: 120000,
  currency: 'TZS',
  accessories: [{ kind: 'charger' as const, quantity: 1 }],
};

test('what is sent fits the contract and leaves empty lines out', () => {
  const device = deviceInput.parse(deviceOf(filled));
  expect(device).toMatchObject({
    imei1: '35 693803 564380 9',
    serial: 'R58N1',
    value: 120000,
    currency: 'TZS',
  });
  expect(device.sims).toEqual([{ iccid: '8925504012345678904', secured: 'none' }]);
  expect(Object.keys(device)).not.toContain('imei2');
  expect(Object.keys(device)).not.toContain('boxNumber');
});

test('a SIM card without either number is not sent', () => {
  expect(deviceOf({ ...filled, iccid: '', operator: 'Specimen Mobile' }).sims).toEqual([]);
});

test('the reason for a missing IMEI is sent only in its place', () => {
  const reason = { ...filled, noImeiReason: 'Wi-Fi only' };
  expect(factsOf(reason)).not.toHaveProperty('noImeiReason');
  const without = factsOf({ ...reason, hasNoImei: true });
  expect(without).toMatchObject({ noImeiReason: 'Wi-Fi only' });
  expect(without).not.toHaveProperty('imei1');
});

test('facts come back from the form as they went in', () => {
  const facts = factsOf(filled);
  expect(factsOf(formOf(facts))).toEqual(facts);
});

test('the next device of a batch keeps what phones of one delivery share', () => {
  const next = nextDevice(filled);
  expect(next).toMatchObject({
    model: 'Specimen 1',
    ownerName: 'Specimen Council',
    accessories: filled.accessories,
  });
  expect(next).toMatchObject({ imei1: '', serial: '', iccid: '' });
});

test.each([
  ['sims.0.iccid', 'iccid'],
  ['facts.imei1', 'imei1'],
  ['device.serial', 'serial'],
  ['ownerName', 'ownerName'],
])('the path %s is the field %s of the form', (path, field) => {
  expect(fieldOnForm(path)).toBe(field);
});
