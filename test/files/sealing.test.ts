import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../main/documents/write-file.ts';
import { jobFiles, newSessionKey, sealingWith, unfinishedFiles } from '../../main/files/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'boxfile-sealing-'));
const sealing = sealingWith(newSessionKey());
const part = 256 * 1024;
let made = 0;
const newPath = (): string => join(folder, `file-${(made += 1)}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Content in which every place is different. */
function contentOf(length: number): Buffer {
  const content = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) content[at] = (at * 31 + (at >> 8) * 7) & 255;
  return content;
}

function written(content: Uint8Array, piece: number): string {
  const path = newPath();
  const writer = sealing.write(path);
  for (let at = 0; at < content.length; at += piece) writer.write(content.subarray(at, at + piece));
  writer.end();
  writer.end();
  return path;
}

describe('a file of the session', () => {
  it.each([0, 1, 1000, part - 1, part, part + 1, 2 * part, 3 * part + 77])(
    'of %d bytes reads back, as a whole and from anywhere',
    (length) => {
      const content = contentOf(length);
      const reader = sealing.read(written(content, 10_007));
      expect(reader.bytes).toBe(length);
      expect(Buffer.concat([...reader.parts()]).equals(content)).toBe(true);
      fc.assert(
        fc.property(fc.nat(length), fc.nat(length), (from, wanted) => {
          expect(reader.read(from, wanted).equals(content.subarray(from, from + wanted))).toBe(true);
        }),
        { numRuns: 20 },
      );
      reader.close();
    },
  );

  it('shows nothing of what it holds', () => {
    const path = written(Buffer.from('Aminata Specimen '.repeat(1000)), 100);
    expect(readFileSync(path).includes('Specimen')).toBe(false);
  });

  it('does not open under another session’s key, nor another name, nor changed, nor cut short', () => {
    const path = written(contentOf(part + 5), part);
    const whole = (sealed = sealing): Buffer => Buffer.concat([...sealed.read(path).parts()]);
    expect(whole().length).toBe(part + 5);
    expect(() => whole(sealingWith(newSessionKey()))).toThrow();
    const bytes = readFileSync(path);
    const moved = newPath();
    writeFileSync(moved, bytes);
    expect(() => [...sealing.read(moved).parts()]).toThrow();
    truncateSync(path, part + 16);
    expect(() => whole()).toThrow();
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(() => whole()).toThrow();
  });
});

describe('a job', () => {
  const drawing = (text: string) => async (sink: unknown) => {
    if (typeof sink === 'string') writeFileSync(sink, text);
    else {
      const stream = sink as NodeJS.WritableStream;
      stream.write(text);
      stream.end();
      await once(stream, 'finish');
    }
    return { pages: 1, sha256: '' };
  };

  it('draws a preview sealed, and into a file of somebody’s choice in the clear', async () => {
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const files = jobFiles(scratch, sealing, null);
    const preview = await files.drawInto(join(scratch, 'a.pdf'), drawing('Aminata Specimen'));
    expect(preview).toMatchObject({ pages: 1, bytes: 16 });
    expect(readFileSync(join(scratch, 'a.pdf')).includes('Specimen')).toBe(false);
    const saved = await files.drawInto(join(folder, 'b.pdf'), drawing('Aminata Specimen'));
    expect(saved.bytes).toBe(16);
    expect(readFileSync(join(folder, 'b.pdf'), 'utf8')).toBe('Aminata Specimen');
  });

  it('leaves nothing of a preview that failed', async () => {
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const failing = jobFiles(scratch, sealing, null).drawInto(join(scratch, 'a.pdf'), async (sink) => {
      (sink as NodeJS.WritableStream).write('half');
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(readdirSync(scratch)).toEqual([]);
  });
});

describe('a half-written file', () => {
  const register = { folder: mkdtempSync(join(folder, 'register-')), key: Buffer.alloc(32, 7) };
  const unfinished = unfinishedFiles(register);
  const notes = join(register.folder, 'unfinished');

  it('is noted while it is written, in words that nobody can read, and forgotten afterwards', async () => {
    const target = join(folder, 'Aminata Specimen.xlsx');
    await writeWhole(
      target,
      async (temporary) => {
        const [note = ''] = readdirSync(notes);
        expect(readFileSync(join(notes, note)).includes('boxfile')).toBe(false);
        writeFileSync(temporary, 'x');
        // Whoever writes still runs.
        unfinished.sweep();
        expect(readFileSync(temporary, 'utf8')).toBe('x');
      },
      folder,
      unfinished.remember,
    );
    expect(readdirSync(register.folder)).toEqual([]);
  });

  it('goes when its writer is gone, and nothing else', async () => {
    let name = '';
    await writeWhole(
      join(folder, 'list.csv'),
      (temporary) => {
        name = temporary;
        writeFileSync(temporary, 'x');
        return Promise.resolve();
      },
      folder,
    );
    const left = name.replace(`-${process.pid}-`, '-999999999-');
    const chosen = join(folder, 'agreements.pdf');
    for (const path of [left, chosen]) {
      writeFileSync(path, 'Aminata Specimen');
      unfinished.remember(path);
    }
    unfinished.sweep();
    expect(readdirSync(folder)).not.toContain(left.slice(folder.length + 1));
    expect(readFileSync(chosen, 'utf8')).toBe('Aminata Specimen');
  });
});
