import { describe, expect, test } from 'vitest';
import { readMapping, suggestMapping } from '../../main/exchange/mapping.rules.ts';

const levels = ['District', 'Village'];
const columns = [
  { heading: 'Asset Tag', samples: ['A1'] },
  { heading: 'Model Number', samples: ['1786VM80X07'] },
  { heading: 'Issue date', samples: ['1/23/23', '11/14/22'] },
  { heading: 'IMEI', samples: [] },
];

describe('readMapping', () => {
  test('an empty file is what follows from the headings', () => {
    const { mapping } = readMapping('devices', {}, columns, levels);
    expect(mapping).toEqual(suggestMapping('devices', columns, levels));
    expect(mapping).toEqual({
      columns: { 'Asset Tag': 'assetTag', 'Issue date': 'issuedOn', IMEI: 'imei1' },
      constants: { kind: 'phone', ownerType: 'institution', condition: '2' },
      options: { numbering: 'office', dateOrder: 'mdy', completeImei: false },
    });
  });

  test('what it says wins, and a heading may be passed over', () => {
    const written = {
      columns: { 'model number': 'serial', 'Asset Tag': 'box_number', IMEI: '' },
      constants: { kind: 'laptop', condition: 3 },
      options: { completeImei: true },
    };
    expect(readMapping('devices', written, columns, levels).mapping).toEqual({
      columns: { 'Asset Tag': 'boxNumber', 'Model Number': 'serial', 'Issue date': 'issuedOn' },
      constants: { kind: 'laptop', ownerType: 'institution', condition: '3' },
      options: { numbering: 'file', dateOrder: 'mdy', completeImei: true },
    });
  });

  test.each([
    ['no object', [], 'mapping invalid'],
    ['an unknown part', { colums: {} }, 'colums not-in-list'],
    ['an unknown heading', { columns: { Nothing: 'imei1' } }, 'columns.Nothing not-found'],
    ['an unknown field', { columns: { IMEI: 'imei9' } }, 'columns.IMEI not-in-list'],
    [
      'a field twice',
      { columns: { IMEI: 'serial', 'Model Number': 'serial' } },
      'columns.Model Number duplicate',
    ],
    ['a constant of an unknown field', { constants: { colur: 'red' } }, 'constants.colur not-in-list'],
    ['an unknown option', { options: { dates: 'dmy' } }, 'options.dates not-in-list'],
    ['an unknown choice', { options: { dateOrder: 'us' } }, 'options.dateOrder not-in-list'],
  ])('%s is refused and says what there is', (_, written, told) => {
    const { mapping, issues } = readMapping('devices', written, columns, levels);
    expect(mapping).toBeNull();
    expect(issues.map((one) => `${one.field} ${one.code}`)).toContain(told);
  });
});
