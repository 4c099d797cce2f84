import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  attachmentFiles,
  attachmentPath,
  attachmentStore,
  enterAttachment,
  removeStrayFiles,
  storeBytes,
  verifyAttachment,
} from '../../main/attachments/index.ts';
import { keptFolder } from '../../main/database/folder-swap.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';

const now = new Date('2026-03-05T09:00:00Z');
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** Stores a content so many hours ago. */
async function stored(text: string, hours: number): Promise<string> {
  const store = attachmentStore(register.folder);
  const sha256 = await storeBytes(store, key, Buffer.from(text));
  const then = now.getTime() / 1000 - hours * 3600;
  utimesSync(attachmentPath(store, sha256), then, then);
  return sha256;
}

const left = async (): Promise<string[]> =>
  (await attachmentFiles(attachmentStore(register.folder))).map(({ sha256 }) => sha256);

describe('files that nothing refers to', () => {
  it('go after a day; what is entered, and what is being filed, stays', async () => {
    const [entered, fresh] = [await stored('entered', 100), await stored('fresh', 23)];
    await stored('stray', 25);
    register.write((tx) => {
      enterAttachment(tx.db, { sha256: entered, bytes: 7, mediaType: 'image/jpeg', at: tx.at.toISOString() });
      const change = { entity: 'office' as const, entityId: tx.officeId, kind: 'office.changed' };
      return { value: undefined, receipt: tx.record(change) };
    });
    expect(await removeStrayFiles(register.db, register.folder, now)).toBe(1);
    expect((await left()).toSorted()).toEqual([entered, fresh].toSorted());
  });

  it('stay when a filing finds them and has not entered them yet', async () => {
    const sha256 = await stored('found again', 1000);
    // A filing of the same content: the file is there, so nothing is written.
    await storeBytes(attachmentStore(register.folder), key, Buffer.from('found again'));
    expect(await removeStrayFiles(register.db, register.folder, new Date())).toBe(0);
    expect(await left()).toEqual([sha256]);
  });

  it('stay sound however filing and cleaning run into each other', async () => {
    const store = attachmentStore(register.folder);
    for (let round = 0; round < 40; round += 1) {
      const text = `round ${round}`;
      const sha256 = await stored(text, 1000);
      await Promise.all([
        removeStrayFiles(register.db, register.folder, now),
        ...(round % 2 === 0 ? [] : [new Promise((resolve) => setImmediate(resolve))]),
        // The clock of the cleaning stands long before: what is claimed now is younger than any day ago.
        storeBytes(store, key, Buffer.from(text)),
      ]);
      expect(await verifyAttachment(store, key, sha256)).toBe('sound');
    }
    const names = readdirSync(store).filter((name) => name.endsWith('.part'));
    expect(names).toEqual([]);
  });

  it('stay as long as a register that was replaced is kept, which may refer to them', async () => {
    await stored('of the one that was replaced', 1000);
    mkdirSync(keptFolder(register.folder));
    expect(await removeStrayFiles(register.db, register.folder, now)).toBe(0);
    expect(await left()).toHaveLength(1);
  });
});
