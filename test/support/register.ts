import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceInput } from '../../preload/contract/device-facts.ts';
import type { HandOverInput } from '../../preload/contract/hand-over.ts';
import type { Account } from '../../main/context.ts';
import { openRegister, type OpenRegister } from '../../main/database/open-register.ts';
import { createKeyedRegister, newKeys, publishedCode } from '../../main/keys/index.ts';
import { enterOffice } from '../../main/settings/index.ts';

export const account: Account = { name: 'Test Officer', role: 'administrator' };

/** The key of every register that a test makes. */
export const key = Buffer.alloc(32, 'boxfile test key');

/** A folder of its own, removed when the tests of the file are over. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'boxfile-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A register on disk with an office in Tanzania whose boxes are KIL-00001 and on. */
export function newRegister(
  folder: string,
  now: () => Date = () => new Date('2026-03-05T09:00:00Z'),
): OpenRegister {
  const keys = newKeys({ code: publishedCode, confirmed: true });
  const register = createKeyedRegister({ folder, account, now }, { ...keys, key });
  register.write((tx) =>
    enterOffice(tx, {
      name: 'Kilosa Test Office',
      country: 'TZ',
      prefix: 'KIL',
      firstNumber: 1,
      placeLevels: ['Region', 'District', 'Ward', 'Village'],
    }),
  );
  return register;
}

export function reopened(folder: string): OpenRegister {
  return openRegister({ folder, key, account });
}

/** A phone as an officer would enter it. */
export function aPhone(changes: Partial<DeviceInput> = {}): DeviceInput {
  return {
    kind: 'phone',
    model: 'Test Model 1',
    imei1: '490154203237518',
    ownerType: 'institution',
    condition: 1,
    accessories: [{ kind: 'charger', quantity: 1 }],
    sims: [],
    ...changes,
  };
}

/** A hand-over of a device to a new health worker in a new place. */
export function aHandOver(
  device: {
    readonly id: string;
    readonly version: number;
    readonly boxNumber: string;
    readonly imei: string;
  },
  changes: Partial<HandOverInput> = {},
): HandOverInput {
  return {
    deviceId: device.id,
    version: device.version,
    holder: {
      person: {
        role: 'health-worker',
        code: 'CHW-1',
        fullName: 'Sample Worker One',
        placeId: null,
        supervisorId: null,
      },
    },
    place: { place: { name: 'Sample Region', parentId: null } },
    supervisor: null,
    on: '2026-03-05',
    dueBack: null,
    condition: 1,
    ownerType: 'institution',
    accessories: [],
    match: { box: device.boxNumber, imei: device.imei },
    ...changes,
  };
}
