import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBoxFile } from '../../main/box-files/box-files.service.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { newSessionKey } from '../../main/files/index.ts';
import { exportJob } from '../../main/exchange/export.job.ts';
import { allRows, inventoryRecords } from '../../main/exchange/inventory.repository.ts';
import { inventoryColumns } from '../../main/exchange/inventory.rules.ts';
import type { JobInputOf } from '../../main/jobs/job-input.ts';
import { jobRun } from '../../main/jobs/job-run.ts';
import { silentLog } from '../../main/logging/log.ts';
import type { DeviceList } from '../../preload/contract/device-list.ts';
import { account } from '../support/register.ts';
import { importDesk, type Desk } from './import-fixture.ts';

const list = [
  'Box No,Kind,Model,IMEI 1,Serial,SIM ICCID,SIM number,CHW code,CHW name,Village,Section,Chiefdom,District,Supervisor,Owner,Condition,Issued on,Notes,Cost',
  'KIL-00002,tablet,T225,356938035643809,SER0002,8991101200003204514,+23276000002,C-2,=1+1 Sample,Jawe,Damia,Badjia,Bo,Eve Sample,institution,1,2026-02-02,"-a, ""b""",120.5',
  'KIL-00001,phone,A05,490154203237518,SER0001,8925504012345678904,+23276000001,C-1,"N\'Dèye أمينة ""X""",Jawe,Damia,Badjia,Bo,Eve Sample,personal,3,2026-03-03,,',
  'KIL-00010,phone,A05,352099001761481,SER0010,,,,,,,,,,partner,2,,,',
].join('\n');

let desk: Desk;
beforeEach(async () => {
  desk = importDesk();
  expect(await desk.bring('devices', desk.file('list.csv', list))).toMatchObject({ new: 3 });
});
afterEach(() => desk.close());

function run(input: Omit<JobInputOf<'export'>, 'kind'>, isCancelled = () => false) {
  const register = desk.register;
  const { run: job } = jobRun({
    register,
    resources: '',
    scratch: desk.folder,
    sessionKey: newSessionKey(),
    signal: new AbortController().signal,
    isCancelled,
    onProgress: () => {},
    account,
    now: register.now,
    newId: register.newId,
    log: silentLog,
  });
  return exportJob({ kind: 'export', ...input }, job);
}

const noFilter: DeviceList['filter'] = {
  text: '',
  states: [],
  kinds: [],
  ownerTypes: [],
  agreementStates: [],
  placeId: null,
  supervisorId: null,
};

describe('the inventory', () => {
  test('names its columns by the export dictionary, in its order', () => {
    expect(inventoryColumns.map((column) => column.heading).join(' ')).toBe(
      'box_number agreement_no copy copy_status custody_place file_ref device_type manufacturer model serial imei1 imei2 mac ' +
        'asset_tag iccid msisdn operator sim_secured owner_type owner_name holder_code holder_name supervisor_code orgunit_code ' +
        'orgunit_path issued_on due_back returned_on status condition value currency funding liability_rule allowance ' +
        'last_verified_on notes supervisor_name registered_on',
    );
  });

  test.each(['xlsx', 'csv'] as const)('as %s comes back as the same devices', async (format) => {
    const target = join(desk.folder, `inventory.${format}`);
    expect(await run({ what: { kind: 'all' }, format, target })).toMatchObject({ kind: 'file', rows: 3 });
    const back = await desk.bring('devices', target);
    expect(back.report.flatMap((row) => [...row.issues, ...row.changes])).toEqual([]);
    expect(back).toMatchObject({ rows: 3, same: 3, refused: 0 });

    const other = importDesk();
    const fresh = await other.bring('devices', target);
    expect(fresh).toMatchObject({ new: 3, refused: 0 });
    other.close();
  });

  test('as CSV has its mark, no formulas, and telephone numbers as they are', async () => {
    const target = join(desk.folder, 'inventory.csv');
    await run({ what: { kind: 'all' }, format: 'csv', target });
    const text = readFileSync(target, 'utf8');
    expect(text.startsWith('\uFEFFbox_number,')).toBe(true);
    expect(text).toContain(",'=1+1 Sample,");
    expect(text).toContain(`"'-a, ""b"""`);
    expect(text).toContain(',+23276000002,');
    expect(text.split('\r\n')[1]).toMatch(/^KIL-00001,KIL-00001,A; B,A drafted; B drafted,/);
  });

  test('names box file and folio of every copy that has one', async () => {
    const { register } = desk;
    const [first = '', second = ''] = [3, 2].map((capacity) =>
      register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Sample', capacity })),
    );
    const id = register.db.column<string>(`SELECT id FROM agreement WHERE number = 'KIL-00001'`)[0] ?? '';
    register.write((tx) => {
      const lay = `UPDATE agreement_copy SET box_file_id = ?, folio = ? WHERE agreement_id = ? AND mark = ?`;
      tx.db.run(lay, [first, 12, id, 'A']);
      tx.db.run(lay, [second, 3, id, 'B']);
      return recorded(undefined, tx.record({ entity: 'agreement', entityId: id, kind: 'agreement.filed' }));
    });
    const records = inventoryRecords(register.db, allRows(register.db));
    expect(Array.from(records, ({ box, fileRef }) => [box, fileRef])).toEqual([
      ['KIL-00001', 'A 2026/01 f. 12; B 2026/02 f. 3'],
      ['KIL-00002', null],
      ['KIL-00010', null],
    ]);
    const target = join(desk.folder, 'filed.csv');
    await run({ what: { kind: 'all' }, format: 'csv', target });
    expect(readFileSync(target, 'utf8')).toContain(',A 2026/01 f. 12; B 2026/02 f. 3,phone,');
  });

  test('is exactly what a list shows, in its order', async () => {
    const target = join(desk.folder, 'list-out.csv');
    const order = { column: 'boxNumber', direction: 'descending' } as const;
    await run({
      what: { kind: 'list', list: { filter: { ...noFilter, kinds: ['phone'] }, order } },
      format: 'csv',
      target,
    });
    const boxes = readFileSync(target, 'utf8')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]);
    expect(boxes).toEqual(['KIL-00010', 'KIL-00001']);
  });

  test('that is cancelled leaves the file that was there, and no other', async () => {
    await desk.bring('devices', join(import.meta.dirname, 'data', 'devices-1000.csv'));
    const target = join(desk.folder, 'kept.xlsx');
    writeFileSync(target, 'the previous one');
    await expect(run({ what: { kind: 'all' }, format: 'xlsx', target }, () => true)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readFileSync(target, 'utf8')).toBe('the previous one');
    expect(readdirSync(desk.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('into a folder that is not there is refused and makes nothing', async () => {
    const target = join(desk.folder, 'nowhere', 'x.csv');
    await expect(run({ what: { kind: 'all' }, format: 'csv', target })).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(existsSync(target)).toBe(false);
  });
});
