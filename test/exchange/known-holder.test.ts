import { afterEach, beforeEach, expect, test } from 'vitest';
import { deviceView, findDeviceBySequence } from '../../main/register/index.ts';
import { importDesk, type Desk } from './import-fixture.ts';

let desk: Desk;
beforeEach(() => {
  desk = importDesk();
});
afterEach(() => desk.close());

test('a device for a holder who is known takes place and supervisor from that person', async () => {
  const people = desk.file(
    'people.csv',
    'Role,Code,Full name,District,Chiefdom,Supervisor\nsupervisor,S-1,Eve Sample,Bo,,\nhealth-worker,C-1,Ada Sample,Bo,Badjia,Eve Sample\n',
  );
  expect(await desk.bring('people', people)).toMatchObject({ new: 2, refused: 0 });
  const devices = desk.file(
    'devices.csv',
    'Box No,Kind,IMEI 1,CHW code,CHW name,Owner,Condition,Issued on\nKIL-00001,phone,356938035643809,C-1,Ada Sample,institution,1,2026-02-02\n',
  );
  expect(await desk.bring('devices', devices)).toMatchObject({ new: 1, refused: 0 });
  const { db } = desk.register;
  const device = deviceView(db, findDeviceBySequence(db, 'KIL', 1)?.id ?? '');
  expect(device).toMatchObject({
    holder: { name: 'Ada Sample' },
    place: { path: 'Bo / Badjia' },
    supervisor: { name: 'Eve Sample' },
    handOvers: [{ place: 'Bo / Badjia', supervisor: 'Eve Sample' }],
  });
});
