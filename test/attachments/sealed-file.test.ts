import { createHash } from 'node:crypto';
import { appendFile, open, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { headerBytes, tagBytes } from '../../main/attachments/attachment-format.rules.ts';
import { fingerprintOf } from '../../main/attachments/content-file.ts';
import { openedParts, proveSealedFile, sealFile } from '../../main/attachments/sealed-file.ts';
import { key, temporaryFolder } from '../support/register.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const source = join(folder.path, 'source');
const partBytes = 100;
let count = 0;

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Seals a content and gives the path of the sealed file. */
async function sealed(content: Uint8Array): Promise<string> {
  await writeFile(source, content);
  const target = join(folder.path, `sealed-${(count += 1)}`);
  const fingerprint = await fingerprintOf(source, 1e9, () => {});
  await sealFile(source, target, key, fingerprint, () => {}, partBytes);
  return target;
}

async function opened(path: string, sha256: string, withKey: Uint8Array = key): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openedParts(path, withKey, sha256)) parts.push(part);
  return Buffer.concat(parts);
}

describe('any content', () => {
  it('comes out as it went in, and cannot be read on disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 450, size: 'max' }), async (content) => {
        const sha256 = sha256Of(content);
        const path = await sealed(content);
        expect((await opened(path, sha256)).equals(content)).toBe(true);
        expect(await proveSealedFile(path, key, sha256)).toBe(content.length);
        if (content.length > 8) expect((await readFile(path)).includes(Buffer.from(content))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('is found out when any one bit of its file is turned', async () => {
    const content = Buffer.from('An agreement, signed and stamped. '.repeat(9));
    const sha256 = sha256Of(content);
    const path = await sealed(content);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        await writeFile(path, whole.with(at, (whole[at] ?? 0) ^ (1 << bit)));
        await expect(opened(path, sha256)).rejects.toMatchObject({ code: 'attachment-damaged' });
      }),
      { numRuns: 200 },
    );
  });

  it('is sealed under a new key each time, so that no two seals can be compared', async () => {
    const content = Buffer.from('The same content twice.');
    const [one, two] = [await readFile(await sealed(content)), await readFile(await sealed(content))];
    expect(one.subarray(headerBytes).equals(two.subarray(headerBytes))).toBe(false);
  });
});

describe('a sealed file', () => {
  const content = Buffer.from(Array.from({ length: 4 * partBytes }, (_, at) => at % 251));
  const sha256 = sha256Of(content);
  const onDisk = partBytes + tagBytes;
  let path = '';
  beforeEach(async () => {
    path = await sealed(content);
  });
  const damaged = { code: 'attachment-damaged' };

  it('names the part that is damaged, and gives those before it', async () => {
    const bytes = await readFile(path);
    await writeFile(
      path,
      bytes.with(headerBytes + 2 * onDisk + 5, 1 ^ (bytes[headerBytes + 2 * onDisk + 5] ?? 0)),
    );
    const given: Buffer[] = [];
    const read = async (): Promise<void> => {
      for await (const part of openedParts(path, key, sha256)) given.push(part);
    };
    await expect(read()).rejects.toMatchObject({ ...damaged, params: { sha256, part: 3, parts: 4 } });
    expect(Buffer.concat(given).equals(content.subarray(0, 2 * partBytes))).toBe(true);
  });

  it.each([0, 1, headerBytes - 1, headerBytes, headerBytes + onDisk, headerBytes + 4 * onDisk - 1])(
    'cut to %i bytes is damaged',
    async (bytes) => {
      await truncate(path, bytes);
      await expect(opened(path, sha256)).rejects.toMatchObject(damaged);
    },
  );

  it('with something behind it is damaged', async () => {
    await appendFile(path, 'x');
    await expect(opened(path, sha256)).rejects.toMatchObject(damaged);
  });

  it('with two parts exchanged is damaged', async () => {
    const bytes = await readFile(path);
    const partAt = (part: number): Buffer =>
      bytes.subarray(headerBytes + part * onDisk, headerBytes + (part + 1) * onDisk);
    await writeFile(
      path,
      Buffer.concat([bytes.subarray(0, headerBytes), partAt(0), partAt(2), partAt(1), partAt(3)]),
    );
    await expect(opened(path, sha256)).rejects.toMatchObject(damaged);
  });

  it('shortened to whole parts, header and all, is damaged', async () => {
    const bytes = await readFile(path);
    const shorter = Buffer.from(bytes.subarray(0, headerBytes + 2 * onDisk));
    shorter.writeBigUInt64BE(BigInt(2 * partBytes), 12);
    await writeFile(path, shorter);
    await expect(opened(path, sha256)).rejects.toMatchObject(damaged);
  });

  it('does not open with another key, or under another name', async () => {
    const other = Buffer.from(key.map((byte) => byte ^ 1));
    await expect(opened(path, sha256, other)).rejects.toMatchObject(damaged);
    await expect(opened(path, sha256Of(Buffer.from('other')))).rejects.toMatchObject(damaged);
  });

  it('that is not there is missing', async () => {
    await expect(opened(`${path}-gone`, sha256)).rejects.toMatchObject({ code: 'attachment-missing' });
  });
});

describe('a source', () => {
  it('that changes while it is being sealed is refused', async () => {
    await writeFile(source, 'as it was read first');
    const fingerprint = await fingerprintOf(source, 1e9, () => {});
    const refusal = { code: 'file-unreadable', params: { reason: 'changed' } };
    for (const changed of ['as it was read after', 'as it was', 'as it was read first, and more']) {
      await writeFile(source, changed);
      const target = join(folder.path, `changed-${changed.length}`);
      await expect(sealFile(source, target, key, fingerprint, () => {})).rejects.toMatchObject(refusal);
    }
  });

  it('that is a folder, too large or gone is refused, and read no further', async () => {
    const code = 'file-unreadable';
    await expect(fingerprintOf(folder.path, 1e9, () => {})).rejects.toMatchObject({ code });
    await expect(fingerprintOf(`${source}-gone`, 1e9, () => {})).rejects.toMatchObject({ code });
    await (await open(source, 'w')).close();
    await truncate(source, 5000);
    let read = 0;
    const reading = fingerprintOf(source, 4999, (bytes) => (read = bytes));
    await expect(reading).rejects.toMatchObject({ code, params: { reason: 'too-large', size: 5000 } });
    expect(read).toBe(0);
  });
});
