import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FontSet } from '../../main/documents/fonts.ts';
import { writeWhole } from '../../main/documents/write-file.ts';
import { labelKinds } from '../../preload/contract/label-values.ts';
import type { LabelDocument } from '../../main/labels/label-document.ts';
import { positions } from '../../main/labels/label-sheet.rules.ts';
import { planLabel } from '../../main/labels/label-plan.rules.ts';
import { labelSheet, labelSheets } from '../../main/labels/label-sheets.ts';
import { drawLabels, type LabelOptions } from '../../main/labels/label.pdf.ts';
import { drawOutlinePage } from '../../main/labels/outline-page.pdf.ts';
import { parseQrPayload } from '../../main/labels/qr-payload.rules.ts';
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
import { mac, sampleLabel } from './label-sample.ts';

let folder = '';
let fonts: FontSet;

const labels = Array.from({ length: 50 }, (_, at) => sampleLabel('device-back', at + 1));

function sheetOf(id: string) {
  const found = labelSheet(id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
}

function plain(): LabelOptions {
  return {
    fonts,
    kind: 'device-back',
    dpi: 600,
    start: 1,
    copies: 1,
    offset: { x: 0, y: 0 },
    title: 'Labels',
    language: 'en',
    printedOn: '2026-11-22',
  };
}

async function draw(
  id: string,
  of: readonly LabelDocument[],
  changes: Partial<LabelOptions> = {},
  name = id,
) {
  const path = join(folder, `${name}.pdf`);
  const options = { ...plain(), ...changes };
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

test('number, name and facts stand beside the code', async () => {
  const { path } = await draw('L7063', labels.slice(0, 14));
  const [text] = await textOfPages(path);
  for (const { boxNumber, facts } of labels.slice(0, 14)) {
    for (const fact of [boxNumber, ...facts.map((one) => one.text)]) expect(text).toContain(fact);
  }
});

test('on every stock, in every kind that fits, all ink stays inside the labels', async () => {
  const long = 'Maximiliana Alexandrina Konstantinopoulou-Featherstonehaugh van der Westhuizen';
  for (const sheet of labelSheets) {
    for (const kind of labelKinds) {
      const label = sampleLabel(kind, 1, { holderName: long });
      const texts = { payload: label.qrPayload, bars: label.bars[0]?.content ?? '' };
      if (!planLabel(kind, sheet, texts, 600).ok) continue;
      const name = `${sheet.id} ${kind}`;
      const { path } = await draw(sheet.id, [label], { kind }, `ink ${name}`);
      const picture = await render(path, 1, 75);
      const inside = {
        x: sheet.x0 + 0.4,
        y: sheet.y0 + 0.4,
        width: sheet.width - 0.8,
        height: sheet.height - 0.8,
      };
      const all = inkIn(picture);
      expect(all, name).toBeGreaterThan(30);
      expect(inkIn(cut(picture, inside)), name).toBe(all);
    }
  }
});

test('each label comes as often as is wanted, one after the other', async () => {
  const { path, pages } = await draw('L7165', labels.slice(0, 3), { copies: 3, start: 2 }, 'copies');
  expect(pages).toBe(2);
  const texts = await textOfPages(path);
  const numbers = texts.map((text) => text.match(/KIL-\d{5}/g)?.join(' '));
  expect(numbers).toEqual([
    'KIL-00001 KIL-00001 KIL-00001 KIL-00002 KIL-00002 KIL-00002 KIL-00003',
    'KIL-00003 KIL-00003',
  ]);
});

test('half of a number never stands for all of it', async () => {
  const label = sampleLabel('device-back', 1);
  for (const { id } of labelSheets.filter((sheet) => sheet.width < 50)) {
    const texts = { payload: label.qrPayload, bars: '' };
    if (!planLabel('device-back', sheetOf(id), texts, 600).ok) continue;
    const { path } = await draw(id, [label], {}, `whole-${id}`);
    const text = (await textOfPages(path)).join(' ').replace(/\s+/g, ' ');
    for (const digits of text.match(/(?<!-)\b\d[\d ]{5,}\d\b/g) ?? []) {
      expect('255 712 345 678 49 015420 323751 8 255 800 110 110', `${id}: ${digits}`).toContain(
        digits.trim(),
      );
    }
    if (text.includes('49 015420')) expect(text, id).toContain('49 015420 323751 8');
    if (text.includes('+255 712')) expect(text, id).toContain('+255 712 345 678');
  }
});

test('the offset of a printer moves everything', async () => {
  const centre = async (offset: { x: number; y: number }) => {
    const { path } = await draw('L7060', [sampleLabel('device-back', 1)], { offset }, `offset-${offset.x}`);
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
  // A tenth of a millimetre is a dot of this picture, and codes lie on whole dots of the printer.
  expect(Math.abs(after.left - before.left - 2)).toBeLessThan(0.15);
  expect(Math.abs(after.top - before.top + 1.5)).toBeLessThan(0.15);
});

test('names in other scripts, markup and quotes are printed; what does not fit ends in an ellipsis', async () => {
  const names = ['አበበ በቀለ', 'Robert"); DROP TABLE', '<b>Bold</b> 😀', 'Unbreakable'.repeat(12)];
  const { path } = await draw(
    'L6011',
    names.map((holderName, at) => sampleLabel('device-back', at + 1, { holderName })),
  );
  const [text = ''] = await textOfPages(path);
  for (const name of names.slice(0, 3)) expect(text).toContain(name);
  expect(text).toContain('\u2026');
});

test('a label too small for a code that scans is refused, as are a faulty sheet and a start it does not have', async () => {
  await expect(draw('TZe-12', labels)).rejects.toMatchObject({
    code: 'label-does-not-fit',
    params: { problem: 'code-too-small', boxNumber: 'KIL-00001' },
  });
  await expect(draw('L6009', labels, { start: 49 })).rejects.toMatchObject({
    code: 'label-does-not-fit',
    params: { problem: 'start' },
  });
  const wide = { ...sheetOf('L6009'), x0: 40 };
  await expect(drawLabels(labels, wide, join(folder, 'wide.pdf'), plain())).rejects.toMatchObject({
    params: { problem: 'sheet-too-wide' },
  });
});

test('the test page shows every outline and a ruler, on the places of the sheet', async () => {
  const path = join(folder, 'test-page.pdf');
  await drawOutlinePage(sheetOf('L6009'), path, { ...plain(), ruler: '{sheet}: {length} mm' });
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
  const options = { ...plain(), signal: AbortSignal.abort() };
  const drawing = writeWhole(target, (temporary) => drawLabels(labels, sheetOf('L6011'), temporary, options));
  await expect(drawing).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(folder)).filter((name) => name.includes('aborted') || name.startsWith('.'))).toEqual(
    [],
  );
});
