import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createKeyedRegister,
  isSheetDue,
  keyRing,
  newKeys,
  readKeySlots,
  type KeyStore,
} from '../../main/keys/index.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { registersOf, type Registers } from '../../main/settings/index.ts';
import { noKeyStore } from '../keys/no-key-store.ts';
import { account, temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
let computers = 0;
afterAll(() => scratch.remove());

const office = {
  name: 'Specimen Office',
  country: 'SL',
  prefix: 'SPM',
  firstNumber: 1,
  placeLevels: ['District', 'Village'],
};

/** Seals nothing, which is enough to tell whether it was asked. */
const keyStore: KeyStore = {
  available: () => Promise.resolve(true),
  wrap: (key) => Promise.resolve(key),
  unwrap: (key) => Promise.resolve(key),
};

/** The registers of a computer of its own, and how to start it again. */
function computer(store: KeyStore = keyStore): { folder: string; start: () => Registers } {
  const folder = join(scratch.path, `computer-${(computers += 1)}`);
  const start = (): Registers =>
    registersOf({
      account,
      keys: keyRing(join(folder, 'keys'), store),
      recentFile: join(folder, 'registers.json'),
      afterCommit: () => {},
      patience: 1000,
    });
  return { folder, start };
}

/** A register that another computer made, and its code. */
function strange(name: string): { folder: string; code: string; keysFile: string } {
  const folder = join(scratch.path, name);
  const keys = newKeys();
  createKeyedRegister({ folder, account }, keys).close();
  return { folder, code: keys.code, keysFile: join(folder, 'register.keys') };
}

describe('the registers of a computer', () => {
  it('open by themselves the next time, and their list names no office', async () => {
    const { folder, start } = computer();
    const made = await start().create(join(folder, 'office'), office, null);
    made.close();
    const again = start();
    await again.reopenLast();
    expect(again.current()?.folder).toBe(join(folder, 'office'));
    again.close();
    expect(readFileSync(join(folder, 'registers.json'), 'utf8')).not.toContain(office.name);
  });

  it('ask for the code where there is no key store, before anything of the register is told', async () => {
    const { folder, start } = computer(noKeyStore);
    (await start().create(join(folder, 'office'), office, null)).close();
    const again = start();
    await again.reopenLast();
    expect(again.current()).toBeNull();
    expect(again.failure()).toEqual({ code: 'recovery-code-needed', folder: join(folder, 'office') });
    expect(existsSync(join(folder, 'keys'))).toBe(false);
  });

  it('are kept once they were opened by their code, which proves the sheet', async () => {
    const { folder, code } = strange('brought');
    const { start } = computer();
    const registers = start();
    await expect(registers.open(folder)).rejects.toThrow('recovery-code-needed');
    expect(isSheetDue(folder)).toBe(true);
    await registers.openByCode(folder, code);
    registers.close();
    expect(isSheetDue(folder)).toBe(false);
    await start().open(folder);
  });

  it('ask for the code when the key that was kept is of an earlier register', async () => {
    const { folder, code } = strange('replaced');
    const { start } = computer();
    const registers = start();
    await registers.openByCode(folder, code);
    registers.close();
    // Another register's database under the same keys file: only that register's sheet can tell.
    const other = strange('other');
    writeFileSync(join(folder, 'register.boxfile'), readFileSync(join(other.folder, 'register.boxfile')));
    await expect(start().open(folder)).rejects.toThrow('recovery-code-needed');
  });

  it.each([
    ['lost', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, '{')],
  ])('have the file of their keys made anew when it is %s, and ask for a new sheet', async (name, spoil) => {
    const { folder, code, keysFile } = strange(`keys-${name}`);
    const { start } = computer();
    const registers = start();
    const { registerId } = readKeySlots(folder);
    await registers.openByCode(folder, code);
    registers.close();
    spoil(keysFile);
    // A computer that does not have the key can do nothing, and changes nothing.
    await expect(computer().start().open(folder)).rejects.toThrow('register-damaged');
    const again = start();
    await again.open(folder);
    again.close();
    expect(readKeySlots(folder).registerId).toBe(registerId);
    expect(isSheetDue(folder)).toBe(true);
  });

  it('open although neither their list nor what was left half-written can be seen to', async () => {
    const { folder, start } = computer();
    const office1 = join(folder, 'office');
    (await start().create(office1, office, null)).close();
    mkdirSync(join(folder, 'registers.json.new'));
    mkdirSync(join(office1, 'unfinished', 'no-note'), { recursive: true });
    const again = start();
    await again.reopenLast();
    expect([again.current()?.folder, again.failure()]).toEqual([office1, null]);
    again.close();
  });

  it('are busy, not damaged, when another program has them at the start', async () => {
    const { folder, start } = computer();
    const made = await start().create(join(folder, 'office'), office, null);
    const { key } = made;
    made.close();
    const file = join(folder, 'office', 'register.boxfile');
    const other = openDatabase({ file, key, create: false });
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN IMMEDIATE');
    const again = start();
    await again.reopenLast();
    expect([again.current(), again.failure()?.code]).toEqual([null, 'register-busy']);
    other.exec('ROLLBACK');
    other.close();
    await again.open(join(folder, 'office'));
    expect(again.failure()).toBeNull();
    again.close();
  });

  it('that are refused leave nothing, and no key', async () => {
    const { folder, start } = computer();
    const refused = start().create(join(folder, 'office'), { ...office, prefix: '???' }, null);
    await expect(refused).rejects.toThrow('invalid-input');
    expect(readdirSync(join(folder, 'office'))).toEqual([]);
    expect(readdirSync(join(folder, 'keys'))).toEqual([]);
  });
});
