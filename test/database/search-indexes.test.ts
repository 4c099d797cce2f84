import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '../../main/database/open-database.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { addPerson, changePerson } from '../../main/people/index.ts';
import { findDeviceBySequence, registerDevice } from '../../main/register/index.ts';
import { find } from '../../main/search/index.ts';
import { changeSim, putSimIn } from '../../main/sims/index.ts';
import { importDesk, type Desk } from '../exchange/import-fixture.ts';
import { aPhone, key } from '../support/register.ts';

let desk: Desk;
let connection: BetterSqlite3.Database;
beforeEach(() => {
  desk = importDesk();
  const { database } = registerFiles(join(desk.folder, 'register'));
  connection = openDatabase({ file: database, key, create: false });
});
afterEach(() => {
  connection.close();
  desk.close();
});

function schema(): unknown[] {
  return connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all();
}

/** Compares every search index with the rows it was drawn from. */
function expectIndexesTrue(): void {
  for (const index of ['device_search', 'person_search', 'place_search', 'sim_search']) {
    connection.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
  }
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  const { devices, lines } = connection
    .prepare('SELECT (SELECT count(*) FROM device) AS devices, (SELECT count(*) FROM device_list) AS lines')
    .get() as Record<string, number>;
  expect(lines).toBe(devices);
}

/** Rows of a list, each a device of its own with a holder, a SIM card and a place. */
function list(from: number, to: number): string {
  const headings = 'Box No,IMEI 1,Serial,SIM number,CHW code,CHW name,District,Issued on';
  const rows = Array.from({ length: to - from }, (_, i) => {
    const n = String(from + i).padStart(5, '0');
    return `KIL-${n},3569380${n}00,SER${n},+2327${n}000,C-${n},Sample Worker ${n},Bo ${n.slice(-1)},2026-02-02`;
  });
  return desk.file(`list-${from}.csv`, [headings, ...rows].join('\n'));
}

const mapping = { options: { completeImei: true } };

function hits(text: string): string[] {
  return find(desk.register.db, text, 5).hits.map((hit) => `${hit.entity} ${hit.title}`);
}

describe('the devices list and the search indexes', () => {
  it('hold all of a long list, and of another after it, and are the same indexes as before', async () => {
    const before = schema();
    expect(await desk.bring('devices', list(1, 1501), mapping)).toMatchObject({ new: 1500, written: true });
    expectIndexesTrue();
    expect(schema()).toEqual(before);
    expect(await desk.bring('devices', list(1501, 1701), mapping)).toMatchObject({ new: 200, written: true });
    expectIndexesTrue();
    expect(hits('Worker 01234')).toEqual(['device KIL-01234', 'person Sample Worker 01234']);
    expect(hits('KIL-01600')).toEqual(['device KIL-01600']);
    expect(hits('232701650000')).toEqual(['device KIL-01650', 'sim +232701650000']);
  });

  it('are as before when a long list is taken back', async () => {
    const before = schema();
    expect(await desk.bring('devices', list(1, 1501), mapping, 'none')).toMatchObject({ written: false });
    expect(schema()).toEqual(before);
    expectIndexesTrue();
    expect(hits('Worker 01234')).toEqual([]);
  });

  it('follow what is added and changed again in one act', () => {
    const { write } = desk.register;
    const deviceId = write((tx) => registerDevice(tx, aPhone()));
    write((tx) => {
      const person = { role: 'health-worker', title: null, idType: null, idNumber: null } as const;
      const draft = { ...person, code: null, phone: null, placeId: null, supervisorId: null };
      const { id } = addPerson(tx, { ...draft, fullName: 'First Spelling' }).value;
      const input = { role: 'health-worker', placeId: null, supervisorId: null } as const;
      changePerson(tx, { ...input, id, version: 1, fullName: 'Second Spelling' });
      const device = { id: deviceId, boxNumber: 'KIL-00001' };
      const card = { iccid: null, msisdn: '+23276000001', operator: null, secured: 'none' } as const;
      const sim = putSimIn(tx, card, null, device, '2026-02-02');
      return recorded(undefined, changeSim(tx, { id: sim.id, version: 1, msisdn: '+23276000002' }).receipt);
    });
    expectIndexesTrue();
    expect(hits('First')).toEqual([]);
    expect(hits('Second')).toEqual(['person Second Spelling']);
    expect(hits('23276000001')).toEqual([]);
    expect(hits('23276000002')).toEqual(['device KIL-00001', 'sim +23276000002']);
    expect(findDeviceBySequence(desk.register.db, 'KIL', 1)?.id).toBe(deviceId);
  });
});
