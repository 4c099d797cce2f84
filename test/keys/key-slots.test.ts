import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openRegister } from '../../main/database/open-register.ts';
import { codeGate } from '../../main/keys/code-gate.ts';
import { openKey, sealKey } from '../../main/keys/code-slot.ts';
import {
  codeSlot,
  isSheetDue,
  provenByCode,
  readKeySlots,
  writeKeySlots,
} from '../../main/keys/key-slots.ts';
import {
  createKeyedRegister,
  keyRing,
  newKeys,
  publishedCode,
  unlockByCode,
  type KeyStore,
} from '../../main/keys/index.ts';
import { giveToUnprovenBackups } from '../../main/keys/unproven-backups.ts';
import { newRecoveryCode } from '../../main/keys/new-register.ts';
import { account, temporaryFolder } from '../support/register.ts';
import { noKeyStore } from './no-key-store.ts';

const scratch = temporaryFolder();
let folders = 0;
afterAll(() => scratch.remove());

/** A register in a folder of its own, and its keys. */
function made(changes: Parameters<typeof newKeys>[0] = {}) {
  const folder = join(scratch.path, `register-${(folders += 1)}`);
  const keys = newKeys(changes);
  createKeyedRegister({ folder, account }, keys).close();
  return { folder, keys, file: join(folder, 'register.keys') };
}

describe('a slot', () => {
  it('opens under its own code, beside its own register, and otherwise not', () => {
    const [id, other] = ['018f0c2a-0000-4000-8000-000000000001', '018f0c2a-0000-4000-8000-000000000002'];
    const [key, code] = [randomBytes(32), newRecoveryCode()];
    const slot = sealKey(key, code, id);
    expect(openKey(slot, code, id)).toEqual(key);
    expect(openKey(slot, newRecoveryCode(), id)).toBeNull();
    expect(openKey(slot, code, other)).toBeNull();
    expect(Buffer.from(slot.sealed).includes(key)).toBe(false);
  });

  it('opens no more once any bit of it is changed', () => {
    const id = '018f0c2a-0000-4000-8000-000000000001';
    const code = newRecoveryCode();
    const slot = sealKey(randomBytes(32), code, id);
    const bits = (slot.sealed.length + slot.salt.length) * 8;
    fc.assert(
      fc.property(fc.nat(bits - 1), (bit) => {
        const all = Buffer.concat([slot.salt, slot.sealed]);
        all[bit >> 3] = (all[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const changed = { salt: all.subarray(0, slot.salt.length), sealed: all.subarray(slot.salt.length) };
        expect(openKey(changed, code, id)).toBeNull();
      }),
    );
  });
});

describe('register.keys', () => {
  it('gives the key to whoever has the code, and holds neither', () => {
    const { folder, keys, file } = made();
    expect(unlockByCode(folder, keys.code.toLowerCase().replaceAll('-', ' '))).toEqual(Buffer.from(keys.key));
    const text = readFileSync(file);
    for (const part of [keys.code, keys.code.slice(0, 5), Buffer.from(keys.key).toString('hex')]) {
      expect(text.includes(part)).toBe(false);
    }
    expect(text.includes(Buffer.from(keys.key).toString('base64'))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['register.boxfile', 'register.keys']);
  });

  it('refuses another code, no code, and a mistyped one by its groups', () => {
    const { folder } = made();
    expect(() => unlockByCode(folder, newRecoveryCode())).toThrow('wrong-key');
    expect(() => unlockByCode(folder, null)).toThrow('recovery-code-needed');
    const mistyped = newRecoveryCode().split('-').with(3, 'AAAAB').join('-');
    expect(() => unlockByCode(folder, mistyped)).toThrow(
      expect.objectContaining({
        code: 'wrong-key',
        fields: [expect.objectContaining({ field: 'code.3', params: { group: 4 } }) as unknown],
      }) as Error,
    );
  });

  it('opens a sample register by itself', () => {
    const { folder, keys } = made({ code: publishedCode, confirmed: true });
    expect(unlockByCode(folder, null)).toEqual(Buffer.from(keys.key));
  });

  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
    ['binary', (file: string) => writeFileSync(file, randomBytes(300))],
    ['of another form', (file: string) => writeFileSync(file, '[1]')],
    [
      'without a slot',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(/\[[^\]]*\]/, '[]')),
    ],
    [
      'a folder',
      (file: string) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s is said plainly', (_, spoil) => {
    const { folder, file, keys } = made();
    spoil(file);
    expect(() => unlockByCode(folder, keys.code)).toThrow(
      expect.objectContaining({ code: 'register-damaged', params: { reason: 'keys' } }) as Error,
    );
  });

  it('of a newer Boxfile is left alone', () => {
    const { folder, file, keys } = made();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format": 1', '"format": 2'));
    expect(() => unlockByCode(folder, keys.code)).toThrow('register-newer');
  });

  it('whatever is done to it, never gives a wrong key or a crash', () => {
    const { folder, file, keys } = made();
    const text = readFileSync(file, 'utf8');
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, bit) => {
        writeFileSync(file, text.slice(0, at) + bit + text.slice(at + bit.length));
        try {
          expect(unlockByCode(folder, keys.code)).toEqual(Buffer.from(keys.key));
        } catch (error) {
          expect(['register-damaged', 'wrong-key', 'register-newer']).toContain(
            (error as { code: string }).code,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes a code for confirmed that was used, and drops the one before it', () => {
    const { folder, keys } = made();
    expect(isSheetDue(folder)).toBe(true);
    provenByCode(folder, keys.code);
    expect(isSheetDue(folder)).toBe(false);
    const slots = readKeySlots(folder);
    const fresh = newRecoveryCode();
    const next = codeSlot(slots.registerId, keys.key, fresh, { at: new Date(), confirmed: false });
    writeKeySlots(folder, { ...slots, codes: [...slots.codes, next] });
    provenByCode(folder, keys.code);
    expect(unlockByCode(folder, fresh)).toEqual(Buffer.from(keys.key));
    provenByCode(folder, fresh);
    expect(unlockByCode(folder, fresh)).toEqual(Buffer.from(keys.key));
    expect(() => unlockByCode(folder, keys.code)).toThrow('wrong-key');
  });
});

describe('a new register', () => {
  it('that is refused leaves nothing behind', () => {
    const folder = join(scratch.path, 'refused');
    const making = (): unknown =>
      createKeyedRegister({ folder, account }, newKeys(), () => {
        throw new Error('refused');
      });
    expect(making).toThrow('refused');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes the place of one whose making was cut off before it had its name', () => {
    const folder = join(scratch.path, 'cut-off');
    mkdirSync(folder);
    writeFileSync(join(folder, 'register.boxfile.new'), randomBytes(5000));
    writeFileSync(join(folder, 'register.keys'), '{"format": 1, "regis');
    const keys = newKeys();
    createKeyedRegister({ folder, account }, keys).close();
    openRegister({ folder, key: unlockByCode(folder, keys.code), account }).close();
    expect(readdirSync(folder).sort()).toEqual(['register.boxfile', 'register.keys']);
  });

  it('never takes the place of one that is there', () => {
    const { folder, keys } = made();
    expect(() => createKeyedRegister({ folder, account }, newKeys())).toThrow('register-exists');
    expect(unlockByCode(folder, keys.code)).toEqual(Buffer.from(keys.key));
  });
});

describe('the gate before codes', () => {
  it('lets a mistyped code through at no cost, and makes wrong ones wait', () => {
    let clock = 0;
    const { folder, keys } = made();
    const gate = codeGate(() => clock);
    const pass = (code: string) => (): unknown => gate.pass('id', () => unlockByCode(folder, code));
    const refusal = (code: string, seconds: number): Error =>
      expect.objectContaining({ code, params: { seconds } }) as Error;
    for (let time = 0; time < 5; time += 1) expect(pass('AAAAA')).toThrow('wrong-key');
    expect(pass(newRecoveryCode())).toThrow(refusal('wrong-key', 0));
    expect(pass(newRecoveryCode())).toThrow(refusal('wrong-key', 0));
    expect(pass(newRecoveryCode())).toThrow(refusal('wrong-key', 2));
    expect(pass(keys.code)).toThrow(refusal('too-many-tries', 2));
    clock = 1500;
    expect(pass(keys.code)).toThrow(refusal('too-many-tries', 1));
    clock = 2000;
    expect(pass(newRecoveryCode())).toThrow(refusal('wrong-key', 4));
    clock = 6000;
    expect(pass(keys.code)()).toEqual(Buffer.from(keys.key));
    expect(pass(newRecoveryCode())).toThrow(refusal('wrong-key', 0));
  });
});

describe('the key ring of a computer', () => {
  /** Stands in for the system's key store: one byte of secret. */
  const store = (secret: number): KeyStore => ({
    available: () => Promise.resolve(true),
    wrap: (key) => Promise.resolve(Uint8Array.from([secret, ...key.map((byte) => byte ^ secret)])),
    unwrap: ([owner = -1, ...sealed]) =>
      owner === secret
        ? Promise.resolve(Uint8Array.from(sealed.map((byte) => byte ^ secret)))
        : Promise.reject(new Error('Another profile')),
  });
  const id = '018f0c2a-0000-4000-8000-000000000001';
  const key = new Uint8Array(randomBytes(32));

  it('keeps a key for the same person, and gives it to nobody else', async () => {
    const folder = join(scratch.path, 'ring');
    expect(await keyRing(folder, store(7)).find(id)).toBeNull();
    expect(await keyRing(folder, store(7)).keep(id, key)).toBe(true);
    expect(await keyRing(folder, store(7)).find(id)).toEqual(key);
    expect(await keyRing(folder, store(8)).find(id)).toBeNull();
    expect(await keyRing(folder, noKeyStore).find(id)).toBeNull();
    keyRing(folder, store(7)).forget(id);
    expect(await keyRing(folder, store(7)).find(id)).toBeNull();
  });

  it('keeps nothing where there is no key store, or a broken one', async () => {
    const folder = join(scratch.path, 'no-ring');
    const broken = { ...store(7), wrap: () => Promise.reject(new Error('The question was closed')) };
    expect(await keyRing(folder, noKeyStore).keep(id, key)).toBe(false);
    expect(await keyRing(folder, broken).keep(id, key)).toBe(false);
    expect(readdirSync(scratch.path)).not.toContain('no-ring');
  });

  it('takes a damaged file for none', async () => {
    const folder = join(scratch.path, 'ring');
    await keyRing(folder, store(7)).keep(id, key);
    writeFileSync(join(folder, `${id}.json`), '{"format": 1');
    expect(await keyRing(folder, store(7)).find(id)).toBeNull();
  });
});

describe('backups beside a register', () => {
  it('made before any sheet was confirmed are opened by the sheet; others keep the code of their day', () => {
    const { folder, keys } = made();
    const backup = (name: string, codes: 'unproven' | 'proven'): string => {
      const copy = join(folder, 'backups', name);
      mkdirSync(copy, { recursive: true });
      for (const file of ['register.boxfile', 'register.keys'])
        copyFileSync(join(folder, file), join(copy, file));
      if (codes === 'proven') provenByCode(copy, keys.code);
      return copy;
    };
    const [early, later] = [backup('early', 'unproven'), backup('later', 'proven')];
    const fresh = newRecoveryCode();
    const { registerId } = readKeySlots(folder);
    const codes = [codeSlot(registerId, keys.key, fresh, { at: new Date(), confirmed: true })];
    giveToUnprovenBackups(folder, { registerId, codes });
    expect(unlockByCode(early, fresh)).toEqual(Buffer.from(keys.key));
    expect(() => unlockByCode(later, fresh)).toThrow('wrong-key');
    expect(unlockByCode(later, keys.code)).toEqual(Buffer.from(keys.key));
  });
});
