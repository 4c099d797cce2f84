import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { drawAgreements } from '../../main/agreements/agreement.pdf.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { writeWhole } from '../../main/documents/write-file.ts';
import { cut, faultsOf, fontsOf, inkIn, render, shippedFonts, textOfPages } from '../documents/paper.ts';
import { madePng } from '../documents/see-through-png.ts';
import { sampleAgreement, sampleMac } from './agreement-sample.ts';

let folder = '';
let fonts: FontSet;
const pdf = (name: string) => join(folder, `${name}.pdf`);
const squash = (text: string) => text.replace(/\s+/g, ' ');

/** Draws agreements to a file of a name. */
async function draw(name: string, ...documents: AgreementDocument[]) {
  const path = pdf(name);
  return { path, ...(await drawAgreements(documents, path, { fonts, mac: sampleMac })) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-agreements-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('names as people have them', () => {
  const long = 'Maximiliana Alexandrina Konstantinopoulou-Featherstonehaugh van der Westhuizen Ramanantsoa';

  test('a name of ninety letters wraps and is never cut, and no table row is split', async () => {
    expect(long.length).toBeGreaterThanOrEqual(90);
    const base = sampleAgreement();
    const { path } = await draw(
      'long',
      sampleAgreement(1, {
        holder: { ...base.holder, name: long, idNumber: 'X'.repeat(60) },
        accessories: Array.from({ length: 30 }, (_, at) => ({
          name: `Part ${at + 1} with a long name that wraps`,
          quantity: '1',
          condition: 'Good, light marks',
        })),
      }),
    );
    const pages = await textOfPages(path);
    const first = squash(pages[0] ?? '');
    for (const word of long.split(/[ -]/)) expect(first).toContain(word);
    expect((pages[0] ?? '').match(/X/g)?.length).toBe(60);
    const all = squash(pages.join(' '));
    for (let part = 1; part <= 30; part += 1) expect(all).toContain(`Part ${part} with`);
    expect(pages.length % 4).toBe(0);
    for (const page of pages.slice(0, pages.length / 2).keys()) {
      const picture = await render(path, page + 1, 60);
      expect(inkIn(cut(picture, { x: 191.2, y: 0, width: 18, height: 297 }))).toBe(0);
    }
  });

  test('Arabic, Ethiopic, emoji, markup, quotes and SQL are printed as they stand', async () => {
    const base = sampleAgreement();
    const { path } = await draw(
      'scripts',
      sampleAgreement(1, {
        holder: {
          ...base.holder,
          name: 'محمد عبد الله (الخرطوم)',
          place: 'አበበ በቀለ ወልደማርያም',
          nextOfKin: '<b>"O\'Brien"</b>; DROP TABLE device',
        },
        supervisor: { ...base.supervisor, name: 'Ɓukar Ƙɛɖɛ 😀' },
      }),
    );
    expect(await faultsOf(path)).toBe('');
    const [first] = await textOfPages(path);
    expect(first).toContain('አበበ በቀለ ወልደማርያም');
    expect(first).toContain('<b>"O\'Brien"</b>; DROP TABLE device');
    expect(first).toContain('Ɓukar Ƙɛɖɛ 😀');
    const families = (await fontsOf(path)).map((font) => font.split('-')[0]?.split('+')[1] ?? '');
    expect(families.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'NotoEmoji',
      'NotoSans',
      'NotoSans',
      'NotoSansArabic',
      'NotoSansArabic',
      'NotoSansEthiopic',
    ]);
  });

  test('a letter that no font has is refused, naming box, field and letter', async () => {
    const base = sampleAgreement();
    const refused = draw(
      'refused',
      base,
      sampleAgreement(2, { holder: { ...base.holder, name: 'Name \u{13000}' } }),
    );
    await expect(refused).rejects.toMatchObject({
      code: 'unprintable-text',
      params: { boxNumber: 'KIL-00002', field: 'holder.name', character: '\u{13000}', codePoint: 'U+13000' },
    });
  });
});

test('facts not known are left as empty fields, with all captions in place', async () => {
  const base = sampleAgreement();
  const emptied = <T extends object>(part: T): T =>
    Object.fromEntries(Object.keys(part).map((key) => [key, null])) as T;
  const { path, pages } = await draw(
    'blank',
    sampleAgreement(1, {
      holder: emptied(base.holder),
      supervisor: emptied(base.supervisor),
      issuingOfficer: emptied(base.issuingOfficer),
      device: emptied(base.device),
      sims: [],
      accessories: [],
      district: null,
      programme: null,
    }),
  );
  expect(pages).toBe(8);
  const [first, , signing] = await textOfPages(path);
  for (const caption of [
    'Worker code',
    'IMEI 1',
    'Serial number',
    'Telephone number',
    'Number on the SIM card (ICCID)',
  ])
    expect(first).toContain(caption);
  expect(signing).toContain('Do not sign while a field about the device is empty.');
});

test("a worker's own device has its own clauses", async () => {
  const { path } = await draw('personal', sampleAgreement(1, {}, 'personal'));
  const all = squash((await textOfPages(path)).join(' '));
  expect(all).toContain('Your own device. The device is and stays your own.');
  expect(all).toContain('Stopping. You may stop using your own device');
  expect(all).not.toContain('SIM card. The SIM card stays in the device.');
});

test('a logo is drawn, and a file that is no picture is refused', async () => {
  const base = sampleAgreement();
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
  const { path } = await draw('logo', sampleAgreement(1, { office: { ...base.office, logos: [dot] } }));
  const picture = await render(path, 1, 60);
  expect(inkIn(cut(picture, { x: 26, y: 12, width: 11, height: 11 }))).toBeGreaterThan(500);
  const wrong = draw(
    'no-logo',
    sampleAgreement(1, {
      office: { ...base.office, logos: [Buffer.from('not a picture').toString('base64')] },
    }),
  );
  await expect(wrong).rejects.toThrow();
});

test('agreements drawn together say what each says drawn alone', async () => {
  const base = sampleAgreement();
  const documents = [
    sampleAgreement(1),
    sampleAgreement(2, { accessories: base.accessories.slice(0, 2) }),
    sampleAgreement(3, { office: { ...base.office, name: 'Another Example Office' } }),
    sampleAgreement(4, { clauses: base.clauses.slice(1) }),
    sampleAgreement(5, { filled: 'blank' }),
    sampleAgreement(6, { form: { ...base.form, annex: { ...base.form.annex, checks: false } } }),
    sampleAgreement(7),
  ];
  const together = await textOfPages((await draw('together', ...documents)).path);
  const alone: string[] = [];
  // oxlint-disable-next-line no-await-in-loop -- in their order
  for (const each of documents) alone.push(...(await textOfPages((await draw('alone', each)).path)));
  expect(together).toEqual(alone);
});

test('a large see-through logo is in the file, the same bytes each time, and the file is whole', async () => {
  const base = sampleAgreement();
  const side = 700;
  const logo = madePng({
    width: side,
    height: side,
    bits: 8,
    type: 6,
    sample: (x, y, channel) => (channel === 3 && x + y < side ? 0 : (x * y) % 160),
  }).toString('base64');
  const document = sampleAgreement(1, { office: { ...base.office, logos: [logo] } });
  const { path, sha256 } = await draw('see-through', document);
  expect(await faultsOf(path)).toBe('');
  expect((await draw('see-through-again', document)).sha256).toBe(sha256);
  const picture = await render(path, 1, 60);
  expect(inkIn(cut(picture, { x: 26, y: 14, width: 5, height: 5 }))).toBe(0);
  expect(inkIn(cut(picture, { x: 33, y: 21, width: 5, height: 5 }))).toBeGreaterThan(20);
});

test('three copies and an odd number of pages still begin each copy on the front of a sheet', async () => {
  const base = sampleAgreement();
  const { path } = await draw(
    'odd',
    sampleAgreement(1, {
      copies: [...base.copies, { mark: 'C', destination: 'Health worker' }],
      accessories: Array.from({ length: 30 }, (_, at) => ({
        name: `Part ${at}`,
        quantity: '1',
        condition: null,
      })),
    }),
  );
  const pages = await textOfPages(path);
  const firsts = pages.flatMap((page, at) => (/Page 1 of/.test(page) ? [at] : []));
  expect(firsts).toHaveLength(3);
  for (const at of firsts) expect(at % 2).toBe(0);
  expect(pages.at(-1)).toContain(
    pages.length % 6 === 0 && /left blank/.test(pages.at(-1) ?? '') ? 'This side is left blank.' : 'COPY C',
  );
});

test('the same documents give the same bytes, to a file as to a stream', async () => {
  const first = await draw('same-1', sampleAgreement(1), sampleAgreement(2));
  const second = await draw('same-2', sampleAgreement(1), sampleAgreement(2));
  expect(second.sha256).toBe(first.sha256);
  expect(await readFile(second.path)).toEqual(await readFile(first.path));
  const chunks: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: 1024,
    write: (chunk: Buffer, _, done) => (chunks.push(chunk), setTimeout(done, 1)),
  });
  const streamed = await drawAgreements([sampleAgreement(1), sampleAgreement(2)], stream, {
    fonts,
    mac: sampleMac,
  });
  expect(streamed.sha256).toBe(first.sha256);
  expect(Buffer.concat(chunks)).toEqual(await readFile(first.path));
});

test('an abort half-way says so and leaves no file', async () => {
  const control = new AbortController();
  const documents = Array.from({ length: 20 }, (_, at) => sampleAgreement(at + 1));
  let told = 0;
  const target = join(folder, 'aborted.pdf');
  const drawing = writeWhole(target, (temporary) =>
    drawAgreements(documents, temporary, {
      fonts,
      mac: sampleMac,
      signal: control.signal,
      onProgress: (done) => {
        told = done;
        if (done === 3) control.abort();
      },
    }),
  );
  await expect(drawing).rejects.toMatchObject({ code: 'cancelled' });
  expect(told).toBe(3);
  expect(
    (await readdir(folder)).filter((name) => name.startsWith('aborted') || name.startsWith('.')),
  ).toEqual([]);
});

test('a full disk and a broken stream are told, not hidden', async () => {
  const documents = Array.from({ length: 12 }, (_, at) => sampleAgreement(at + 1));
  await expect(drawAgreements(documents, '/dev/full', { fonts, mac: sampleMac })).rejects.toMatchObject({
    code: 'ENOSPC',
  });
  const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('unplugged')) });
  await expect(drawAgreements(documents, broken, { fonts, mac: sampleMac })).rejects.toThrow('unplugged');
});

test('nothing selected is refused', async () => {
  await expect(draw('none')).rejects.toMatchObject({ code: 'nothing-selected' });
});
