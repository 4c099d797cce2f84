import { expect, test } from 'vitest';
import { countries, countryName } from '../../renderer/texts/countries.ts';
import { showDate } from '../../renderer/texts/dates.ts';
import { cleanScan, showIccid, showImei } from '../../renderer/texts/identifiers.ts';
import { showPhone } from '../../renderer/texts/phone-numbers.ts';
import { nearestFirst } from '../../renderer/texts/place-names.ts';

test('identifiers are shown in the groups people read them in', () => {
  expect(showImei('356938035643809')).toBe('35 693803 564380 9');
  expect(showImei('not an IMEI')).toBe('not an IMEI');
  expect(showIccid('8925504012345678904')).toBe('8925 5040 1234 5678 904');
  expect(showPhone('+255712345678')).toBe('+255 712 345 678');
  expect(showPhone('12')).toBe('12');
});

test('a date is shown with its month as a word', () => {
  expect(showDate('2026-11-05')).toBe('5 Nov 2026');
  expect(showDate('someday')).toBe('someday');
});

test('what scanners and pastes add is taken off', () => {
  expect(cleanScan(']C1356938035643809\u001d')).toBe('356938035643809');
  expect(cleanScan('KIL-\u200b00042\r\n')).toBe('KIL-00042');
  expect(cleanScan('Mfano wa jina')).toBe('Mfano wa jina');
});

test('the nearest place comes first', () => {
  expect(nearestFirst('Bo / Badjia / Damia')).toBe('Damia, Badjia, Bo');
});

test('every country is there once, under today’s code, and no group of countries is', () => {
  const all = countries('en');
  expect(all.find(({ code }) => code === 'TZ')?.name).toBe('Tanzania');
  expect(countryName('TZ', 'en')).toBe('Tanzania');
  expect(countryName('tz?', 'en')).toBe('tz?');
  expect(all.length).toBeGreaterThan(240);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['EU']));
  expect(all.some(({ code }) => code === 'ZZ' || code === 'DD')).toBe(false);
});
