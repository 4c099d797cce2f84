import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FontSet } from '../../main/documents/fonts.ts';
import { writeWhole } from '../../main/documents/write-file.ts';
import type { LabelDocument } from '../../main/labels/label-document.ts';
import { positions } from '../../main/labels/label-sheet.rules.ts';
import { labelCode } from '../../main/labels/label-code.rules.ts';
import { labelSheet, labelSheets } from '../../main/labels/label-sheets.ts';
import { drawLabels, drawOutlineTestPage, type LabelOptions } from '../../main/labels/label.pdf.ts';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import { parseQrPayload, qrPayload } from '../../main/labels/qr-payload.rules.ts';
import {
  codesOn,
  cut,
  faultsOf,
  infoOf,
  inkIn,
  render,
  shippedFonts,
  textOfPages,
} from '../documents/paper.ts';

const mac = payloadMac(new Uint8Array(32).fill(7));
let folder = '';
let fonts: FontSet;

function sampleLabel(number: number, holderName = `Worker Sample ${number}`): LabelDocument {
  const boxNumber = `KIL-${String(number).padStart(5, '0')}`;
  const holderCode = `CHW-${1000 + number}`;
  return {
    deviceId: `device-${number}`,
    boxNumber,
    holderName,
    holderCode,
    simNumber: '+255 712 345 678',
    imei1: '35 693803 564380 9',
    districtName: 'Example District',
    supportContact: 'Help: +255 800 110 110',
    qrPayload: qrPayload(
      {
        boxNumber,
        holderCode,
        imei1: '356938035643809',
        iccid: '8925504012345678904',
        msisdn: '+255712345678',
        districtCode: 'TZ1203',
      },
      { content: 'full', mac },
    ),
  };
}

const labels = Array.from({ length: 50 }, (_, at) => sampleLabel(at + 1));

function sheetOf(id: string) {
  const found = labelSheet(id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

async function draw(
  id: string,
  of: readonly LabelDocument[],
  changes: Partial<LabelOptions> = {},
  name = id,
) {
  const path = join(folder, `${name}.pdf`);
  const options = {
    fonts,
    start: 1,
    offset: { x: 0, y: 0 },
    language: 'en',
    printedOn: '2026-11-22',
    ...changes,
  };
  return { path, ...(await drawLabels(of, sheetOf(id), path, options)) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-labels-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('labels begin at the wanted position and lie where the sheet has them', async () => {
  const { path, pages } = await draw('L6009', labels, { start: 7 });
  expect(pages).toBe(2);
  expect(await faultsOf(path)).toBe('');
  expect(await infoOf(path)).toMatch(/Tagged:\s+yes/);
  const picture = await render(path, 1, 300);
  const sheet = sheetOf('L6009');
  const [first, , eighth] = positions(sheet, 5, 10);
  if (!first || !eighth) throw new Error('no positions');
  // Labels 5 and 6 of the sheet are used up.
  expect(inkIn(cut(picture, { x: 0, y: 0, width: 210, height: sheet.y0 + sheet.dy }))).toBe(0);
  expect(inkIn(cut(picture, { x: first.x, y: first.y, width: sheet.dx * 2, height: sheet.height }))).toBe(0);
  const place = { x: eighth.x, y: eighth.y, width: sheet.width, height: sheet.height };
  const codes = await codesOn(cut(picture, place));
  expect(codes.map((code) => parseQrPayload(code, mac))).toMatchObject([
    { boxNumber: 'KIL-00001', check: 'right', msisdn: '255712345678' },
  ]);
});

test('every code of a sheet scans at 150 dpi, and number and name stand beside it', async () => {
  const { path } = await draw('L7063', labels.slice(0, 14));
  const picture = await render(path, 1, 150);
  const sheet = sheetOf('L7063');
  const found = [];
  for (const { x, y } of positions(sheet, 1, 14)) {
    found.push(...(await codesOn(cut(picture, { x, y, width: sheet.width, height: sheet.height }))));
  }
  expect(found).toEqual(labels.slice(0, 14).map((label) => label.qrPayload));
  const [text] = await textOfPages(path);
  for (const { boxNumber, holderName, imei1, supportContact } of labels.slice(0, 14)) {
    for (const fact of [boxNumber, holderName, imei1, supportContact]) expect(text).toContain(fact);
  }
});

test('on every sheet with room for a code all ink stays inside the labels', async () => {
  for (const sheet of labelSheets.filter(
    (each) => each.y0 + each.height <= each.page.height && labelCode(each, labels[0]?.qrPayload ?? ''),
  )) {
    const { path } = await draw(
      sheet.id,
      [sampleLabel(1, 'Maximiliana Alexandrina Konstantinopoulou-Featherstonehaugh van der Westhuizen')],
      {},
      `ink-${sheet.id}`,
    );
    const picture = await render(path, 1, 75);
    const inside = {
      x: sheet.x0 + 0.4,
      y: sheet.y0 + 0.4,
      width: sheet.width - 0.8,
      height: sheet.height - 0.8,
    };
    const all = inkIn(picture);
    expect(all, sheet.id).toBeGreaterThan(100);
    expect(inkIn(cut(picture, inside)), sheet.id).toBe(all);
  }
});

test('the offset of a printer moves everything', async () => {
  const centre = async (offset: { x: number; y: number }) => {
    const { path } = await draw('L7060', [sampleLabel(1)], { offset }, `offset-${offset.x}`);
    const picture = await render(path, 1, 254);
    let [left, top] = [picture.width, picture.height];
    picture.grey.forEach((dot, at) => {
      if (dot > 128) return;
      left = Math.min(left, at % picture.width);
      top = Math.min(top, Math.floor(at / picture.width));
    });
    return { left: left / 10, top: top / 10 };
  };
  const before = await centre({ x: 0, y: 0 });
  const after = await centre({ x: 2, y: -1.5 });
  expect(after.left - before.left).toBeCloseTo(2, 0.9);
  expect(after.top - before.top).toBeCloseTo(-1.5, 0.9);
});

test('names in other scripts, markup and quotes are printed; what does not fit ends in an ellipsis', async () => {
  const names = ['አበበ በቀለ', 'Robert"); DROP TABLE', '<b>Bold</b> 😀', 'Unbreakable'.repeat(12)];
  const { path } = await draw(
    'L6011',
    names.map((name, at) => sampleLabel(at + 1, name)),
  );
  const [text = ''] = await textOfPages(path);
  for (const name of names.slice(0, 3)) expect(text).toContain(name);
  expect(text).toContain('\u2026');
});

test('a label too small for a code that scans is refused, as are a faulty sheet and a start it does not have', async () => {
  await expect(draw('L6008', labels)).rejects.toMatchObject({
    code: 'label-does-not-fit',
    params: { problem: 'code-too-small' },
  });
  await expect(draw('L6009', labels, { start: 49 })).rejects.toMatchObject({
    code: 'label-does-not-fit',
    params: { problem: 'start' },
  });
  const options = { fonts, start: 1, offset: { x: 0, y: 0 }, language: 'en', printedOn: '2026-11-22' };
  const wide = { ...sheetOf('L6009'), x0: 40 };
  await expect(drawLabels(labels, wide, join(folder, 'wide.pdf'), options)).rejects.toMatchObject({
    params: { problem: 'too-wide' },
  });
});

test('the test page shows every outline and a ruler, on the places of the sheet', async () => {
  const path = join(folder, 'test-page.pdf');
  await drawOutlineTestPage(sheetOf('L6009'), path, {
    fonts,
    offset: { x: 0, y: 0 },
    language: 'en',
    printedOn: '2026-11-22',
  });
  const [text = ''] = await textOfPages(path);
  expect(text).toContain('48');
  expect(text).toContain('L6009: 100 mm');
  const picture = await render(path, 1, 254);
  const edge = cut(picture, { x: 9.65, y: 21.3, width: 46, height: 0.3 });
  expect(inkIn(edge)).toBeGreaterThan(400);
});

test('the same labels give the same bytes, and an abort leaves no file', async () => {
  const first = await draw('L6011', labels, {}, 'same-1');
  const second = await draw('L6011', labels, {}, 'same-2');
  expect(second.sha256).toBe(first.sha256);
  const target = join(folder, 'aborted.pdf');
  const options = {
    fonts,
    start: 1,
    offset: { x: 0, y: 0 },
    language: 'en',
    printedOn: '2026-11-22',
    signal: AbortSignal.abort(),
  };
  const drawing = writeWhole(target, (temporary) => drawLabels(labels, sheetOf('L6011'), temporary, options));
  await expect(drawing).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(folder)).filter((name) => name.includes('aborted') || name.startsWith('.'))).toEqual(
    [],
  );
});
