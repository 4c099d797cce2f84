import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../main/exchange/column-match.rules.ts';
import { isImportField } from '../../main/exchange/import-fields.rules.ts';
import { inventoryColumns } from '../../main/exchange/inventory.rules.ts';
import type { ImportKind } from '../../preload/contract/exchange.ts';

const levels = ['District', 'Chiefdom', 'Section', 'Village'];

function match(kind: ImportKind, headings: string, officeLevels = levels): (string | null)[] {
  return matchColumns(
    kind,
    headings.split('|').map((heading) => ({ heading, samples: [] })),
    officeLevels,
  );
}

describe('matchColumns', () => {
  test('the headings of a district list', () => {
    const headings =
      'Box No|Kind|Model|IMEI 1|IMEI 2|Serial|SIM ICCID|SIM number|CHW code|CHW name|Village|Section|Chiefdom|District|Supervisor|Owner|Condition|Issued on|why';
    expect(match('devices', headings)).toEqual([
      'boxNumber',
      'kind',
      'model',
      'imei1',
      'imei2',
      'serial',
      'iccid',
      'msisdn',
      'holderCode',
      'holderName',
      'place.3',
      'place.2',
      'place.1',
      'place.0',
      'supervisorName',
      'ownerType',
      'condition',
      'issuedOn',
      null,
    ]);
  });

  test('levels in other words than the office keep their order', () => {
    expect(match('places', 'id|village|section|chiefdom', ['Region', 'District', 'Ward', 'Village'])).toEqual(
      [null, 'place.2', 'place.1', 'place.0'].map((field, index) => (index === 0 ? 'uid' : field)),
    );
    expect(match('places', 'chiefdom|section|village')).toEqual(['place.1', 'place.2', 'place.3']);
  });

  test('a running number is not taken for an organisation unit id', () => {
    const columns = [
      { heading: 'id', samples: ['1', '2'] },
      { heading: 'village', samples: ['Jawe'] },
    ];
    expect(matchColumns('places', columns, levels)).toEqual([null, 'place.3']);
  });

  test('organisation units by name and by position', () => {
    expect(match('places', 'id|displayName')).toEqual(['uid', 'name']);
    const columns = ['A', 'B', 'C', 'D'].map((heading, index) => ({
      heading,
      samples: [['Bo'], ['O6uvpzGd5pu'], [], ['ImspTQPwCqd']][index] ?? [],
    }));
    expect(matchColumns('places', columns, levels)).toEqual(['name', 'uid', 'code', 'parentUid']);
  });

  test('people of another program', () => {
    expect(
      match('people', 'First Name|Last Name|Email|Location|Phone|Job Title|Employee Number|Manager'),
    ).toEqual(['firstName', 'lastName', null, 'placePath', 'phone', 'title', 'code', 'supervisorName']);
  });

  test('what the inventory export calls its columns comes back to the same fields', () => {
    const fields = matchColumns(
      'devices',
      inventoryColumns.map(({ heading }) => ({ heading, samples: [] })),
      levels,
    );
    const byHeading = Object.fromEntries(
      inventoryColumns.map(({ heading }, index) => [heading, fields[index]]),
    );
    expect(byHeading).toMatchObject({
      box_number: 'boxNumber',
      device_type: 'kind',
      serial: 'serial',
      imei1: 'imei1',
      imei2: 'imei2',
      mac: 'mac',
      asset_tag: 'assetTag',
      iccid: 'iccid',
      msisdn: 'msisdn',
      sim_secured: 'simSecured',
      owner_type: 'ownerType',
      owner_name: 'ownerName',
      holder_code: 'holderCode',
      holder_name: 'holderName',
      supervisor_code: 'supervisorCode',
      supervisor_name: 'supervisorName',
      orgunit_path: 'placePath',
      issued_on: 'issuedOn',
      due_back: 'dueBack',
      condition: 'condition',
      value: 'value',
      funding: 'funding',
      notes: 'notes',
      agreement_no: null,
      copy: null,
    });
  });

  test('no field is fed by two columns, whatever the headings', () => {
    const heading = fc.constantFrom(
      'IMEI',
      'imei 1',
      'IMEI1',
      'Box',
      'box no',
      'District',
      'Region',
      'zone',
      'Name',
      'location',
      'x',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(heading, { maxLength: 15 }),
        fc.constantFrom<ImportKind>('devices', 'people', 'places'),
        (headings, kind) => {
          const fields = match(kind, headings.join('|')).filter((field) => field !== null);
          expect(new Set(fields).size).toBe(fields.length);
          expect(fields.every((field) => isImportField(kind, field))).toBe(true);
        },
      ),
    );
  });
});
