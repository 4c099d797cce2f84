import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importDesk, type Desk } from './import-fixture.ts';

let desk: Desk;
beforeEach(() => {
  desk = importDesk();
});
afterEach(() => desk.close());

const paths = () => desk.register.db.column<string>('SELECT path FROM place ORDER BY path');

describe('places', () => {
  test('one column a level adds the chain; a place named twice is the same place', async () => {
    const file = desk.file(
      'places.csv',
      'id,district,chiefdom,section,village\n1,Bo,Badjia,Damia,Jawe\n2,Bo,Badjia,Damia,Jawe\n3,Bo,Badjia,,\n4,Bo,Bagbo,Jimmi,Mandu\n',
    );
    expect(await desk.bring('places', file)).toMatchObject({ rows: 4, new: 2, same: 2, refused: 0 });
    expect(paths()).toEqual([
      'Bo',
      'Bo / Badjia',
      'Bo / Badjia / Damia',
      'Bo / Badjia / Damia / Jawe',
      'Bo / Bagbo',
      'Bo / Bagbo / Jimmi',
      'Bo / Bagbo / Jimmi / Mandu',
    ]);
  });

  test('columns below the top go under the one place above them, or under the one the mapping names', async () => {
    const file = desk.file('villages.csv', 'chiefdom,section,village\nBadjia,Damia,Jawe\n');
    await desk.bring('places', file, { constants: { 'place.0': 'Bo' } });
    await desk.bring('places', desk.file('more.csv', 'chiefdom,section,village\nBadjia,Fallay,Pelewahun\n'));
    expect(paths()).toContain('Bo / Badjia / Damia / Jawe');
    expect(paths()).toContain('Bo / Badjia / Fallay / Pelewahun');
  });

  test('organisation units with ids, parents after children, a parent that is nowhere', async () => {
    const file = desk.file(
      'units.csv',
      [
        'name,uid,code,parent',
        'Damia,abcdefghij3,,abcdefghij2',
        'Badjia,abcdefghij2,BAD,abcdefghij1',
        'Bo,abcdefghij1,,',
        'Far,abcdefghij9,,zzzzzzzzzz1',
      ].join('\n'),
    );
    const { report, ...counts } = await desk.bring('places', file);
    expect(counts).toMatchObject({ new: 4, refused: 0 });
    expect(paths()).toEqual(['Bo', 'Bo / Badjia', 'Bo / Badjia / Damia', 'Far']);
    expect(report[3]?.warnings).toMatchObject([{ field: 'parentName', code: 'not-found' }]);
    expect(desk.register.db.column('SELECT code FROM place ORDER BY path')).toEqual([
      'abcdefghij1',
      'BAD',
      'abcdefghij3',
      'abcdefghij9',
    ]);
    expect(await desk.bring('places', file)).toMatchObject({ same: 4 });
  });

  test("units that are each other's parents are refused", async () => {
    const file = desk.file(
      'loop.csv',
      'name,uid,code,parent\nA,abcdefghij1,,abcdefghij2\nB,abcdefghij2,,abcdefghij1\n',
    );
    const { report } = await desk.bring('places', file);
    expect(report.flatMap((row) => row.issues.map((one) => one.code))).toContain('place-loop');
  });

  test('GeoJSON: ids as they are, outlines passed over', async () => {
    const outline = `[[${Array.from({ length: 5000 }, (_, i) => `[-11.${i},8.1]`).join(',')}]]`;
    const feature = (id: string, name: string) =>
      `{"type":"Feature","id":"${id}","geometry":{"type":"Polygon","coordinates":${outline}},"properties":{"id":"${id}","name":"${name}","parentName":"Sierra Leone","parentId":"ImspTQPwCqd"}}`;
    const file = desk.file(
      'units.geojson',
      `{"type":"FeatureCollection","features":[${feature('O6uvpzGd5pu', 'Bo')},${feature('fdc6uOvgoji', 'Bombali')}]}`,
    );
    expect(await desk.bring('places', file)).toMatchObject({ new: 2, refused: 0 });
    expect(desk.register.db.column('SELECT code FROM place ORDER BY path')).toEqual([
      'O6uvpzGd5pu',
      'fdc6uOvgoji',
    ]);
  });

  test('more names than levels are refused', async () => {
    const { report } = await desk.bring('places', desk.file('deep.csv', 'path\nA / B / C / D / E\n'));
    expect(report[0]?.issues).toMatchObject([{ code: 'place-level' }]);
  });
});

describe('people', () => {
  const list = [
    'First Name,Last Name,Location,Phone,Job Title,Employee Number,Manager',
    'Ada,Sample,Bo,076 123 456,Nurse,E-1,Eve Sample',
    'Bea,Sample,Bo,,,E-2,Nobody Sample',
    'Eve,Sample,,,,,Eve Sample',
  ].join('\n');

  test('names are joined, a manager further down is linked, doubts are told', async () => {
    const { report, ...counts } = await desk.bring('people', desk.file('people.csv', list));
    expect(counts).toMatchObject({ rows: 3, new: 3, refused: 0 });
    expect(report.map((row) => row.warnings.map((one) => one.code).join())).toEqual([
      '',
      'not-found',
      'invalid',
    ]);
    const linked = desk.register.db.column<string>(
      "SELECT p.full_name || ' > ' || s.full_name || ' ' || p.phone FROM person p JOIN person s ON s.id = p.supervisor_id",
    );
    expect(linked).toEqual(['Ada Sample > Eve Sample +23276123456']);
    expect(await desk.bring('people', desk.file('people.csv', list))).toMatchObject({ same: 3 });
  });

  test('a changed title shows; a bad telephone number, a missing name and a repeated code are refused', async () => {
    await desk.bring('people', desk.file('people.csv', list));
    const { report } = await desk.bring(
      'people',
      desk.file(
        'again.csv',
        [
          'Code,Name,Title,Phone',
          'E-1,Ada Sample,Midwife,',
          'E-2,Bea Sample,,call me',
          'E-9,,,',
          'E-1,Ada Sample,,',
        ].join('\n'),
      ),
    );
    expect(
      report.map((row) => [
        row.outcome,
        ...row.changes.map((change) => change.after),
        ...row.issues.map((one) => one.code),
      ]),
    ).toEqual([
      ['changed', 'Midwife'],
      ['refused', 'phone-characters'],
      ['refused', 'required'],
      ['refused', 'duplicate-in-file'],
    ]);
  });
});
