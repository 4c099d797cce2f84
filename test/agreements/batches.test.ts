import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { drawAgreements, type AgreementOptions } from '../../main/agreements/agreement.pdf.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { parseQrPayload, qrPayload } from '../../main/labels/qr-payload.rules.ts';
import { codesOn, faultsOf, render, shippedFonts, textOfPages } from '../documents/paper.ts';
import { agreementIn } from './agreement-in-languages.ts';
import { sampleAgreement, sampleMac } from './agreement-sample.ts';

let folder = '';
let fonts: FontSet;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-batches-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const squash = (text: string) => text.replace(/\s+/g, ' ');
const three = [1, 2, 3].map((number) => sampleAgreement(number));

/** Draws documents and reads their pages. */
async function drawn(documents: readonly AgreementDocument[], options: Partial<AgreementOptions>) {
  const path = join(folder, 'batch.pdf');
  const { sha256 } = await drawAgreements(documents, path, { fonts, mac: sampleMac, ...options });
  expect(await faultsOf(path)).toBe('');
  return { path, sha256, pages: (await textOfPages(path)).map(squash) };
}

/** Number and mark of each page. */
function marksOf(pages: readonly string[]): string[] {
  return pages.map((page) => {
    const mark = /COPY ([ABC])/.exec(page)?.[1];
    return mark === undefined ? '-' : `${/KIL-0000(\d)/.exec(page)?.[1] ?? '?'}${mark}`;
  });
}

const fourOf = (copies: readonly string[]) => copies.flatMap((copy) => [copy, copy, copy, copy]);

describe('a batch', () => {
  test('collated by device has all copies of one together, by copy all copies of one mark', async () => {
    const byDevice = await drawn(three, {
      choice: { marks: ['A', 'B', 'C'], collate: 'device', sides: 'two' },
    });
    expect(marksOf(byDevice.pages)).toEqual(fourOf(['1A', '1B', '2A', '2B', '3A', '3B']));
    const byCopy = await drawn(three, { choice: { marks: ['A', 'B', 'C'], collate: 'copy', sides: 'two' } });
    expect(marksOf(byCopy.pages)).toEqual(fourOf(['1A', '2A', '3A', '1B', '2B', '3B']));
  });

  test('of some copies has those alone, and of none is refused', async () => {
    const { pages } = await drawn(three, { choice: { marks: ['B'], collate: 'copy', sides: 'two' } });
    expect(marksOf(pages)).toEqual(fourOf(['1B', '2B', '3B']));
    const none = drawn(three, { choice: { marks: ['C'], collate: 'device', sides: 'two' } });
    await expect(none).rejects.toMatchObject({ code: 'nothing-selected' });
  });

  test('on one side has no blank pages, on both sides no copy on the back of another', async () => {
    const odd = agreementIn(['fr', 'en'], 'institution');
    const one = await drawn([odd], { choice: { marks: ['A', 'B'], collate: 'device', sides: 'one' } });
    expect(one.pages.length % 4).toBe(2);
    expect(await readFile(one.path, 'latin1')).toContain('/Duplex /Simplex');
    const two = await drawn([odd], { choice: { marks: ['A', 'B'], collate: 'device', sides: 'two' } });
    expect(two.pages.length).toBe(one.pages.length + 2);
    expect(two.pages.at(-1)).toContain('This side is left blank.');
    expect(await readFile(two.path, 'latin1')).toContain('/Duplex /DuplexFlipLongEdge');
  });

  test('marks each page of a copy that was printed before, and no other', async () => {
    const { pages } = await drawn(three, {
      reprintOf: ({ boxNumber }, mark) =>
        boxNumber === 'KIL-00002' && mark === 'B' ? { number: 2, reason: 'The printer jammed' } : null,
    });
    const marked = pages.flatMap((page, at) =>
      page.includes('DUPLICATE PRINT 2 · The printer jammed') ? [at] : [],
    );
    expect(marked).toEqual([12, 13, 14, 15]);
    expect(pages.join(' ').split('DUPLICATE').length - 1).toBe(4);
  });

  test('begins with a cover sheet that lists its numbers with their counts', async () => {
    const { pages } = await drawn(three, {
      choice: { marks: ['A', 'B'], collate: 'copy', sides: 'two' },
      cover: { language: 'en', office: 'Example District Health Office', day: '2026-11-22' },
      reprintOf: ({ boxNumber }) =>
        boxNumber === 'KIL-00003' ? { number: 1, reason: 'Lost on the way' } : null,
    });
    expect(pages).toHaveLength(2 + 24);
    for (const words of [
      '3 agreements · 6 copies · Copy A: 3 · Copy B: 3 · 12 sheets of paper',
      'KIL-00001 Worker Sample 1 Supervisor Sample A, B 8',
      'Printed again: Lost on the way',
    ])
      expect(pages[0]).toContain(words);
    expect(pages[1]).toBe('');
    expect(marksOf(pages.slice(2, 4))).toEqual(['1A', '1A']);
  });
});

test('an agreement drawn again from its stored text has the same bytes', async () => {
  for (const document of [agreementIn(['sw', 'en'], 'shared'), sampleAgreement(7)]) {
    const first = await drawn([document], {});
    const again = await drawn([JSON.parse(JSON.stringify(document)) as AgreementDocument], {});
    expect(again.sha256).toBe(first.sha256);
  }
});

test('a blank form bears number, code and a warning, and every field is empty', async () => {
  const known = agreementIn(['en'], 'institution');
  const empty = <T extends object>(facts: T) =>
    Object.fromEntries(Object.keys(facts).map((key) => [key, null])) as unknown as T;
  const number = 'KIL-00042';
  const { path, pages } = await drawn(
    [
      {
        ...known,
        filled: 'blank',
        boxNumber: number,
        holder: empty(known.holder),
        supervisor: empty(known.supervisor),
        device: empty(known.device),
        sims: [],
        accessories: [],
        terms: { ...known.terms, startsOn: null, endsOn: null },
        qrPayload: qrPayload({ boxNumber: number }, { content: 'number-only', mac: sampleMac }),
      },
    ],
    {},
  );
  expect(pages[0]).toContain('Nobody signs, and nothing is stamped, before every field');
  expect(pages[0]).toContain('IMEI 1 IMEI 2 Serial number');
  expect(pages.join(' ')).not.toMatch(/Worker Sample|Galaxy|null|undefined/);
  const [code = ''] = await codesOn(await render(path, 2, 150));
  expect(parseQrPayload(code, sampleMac)).toMatchObject({
    boxNumber: number,
    check: 'right',
    sheet: { copy: 'A', page: 2, revision: 1, check: 'right' },
  });
});

test('a shared device has a line for each user to sign, and a loan is stamped by the office', async () => {
  const shared = agreementIn(['en'], 'shared', { users: 40 });
  const { pages } = await drawn([shared], { choice: { marks: ['A'], collate: 'device', sides: 'one' } });
  const table = pages.join(' ');
  for (let user = 1; user <= 40; user += 1) expect(table).toContain(` ${user} `);
  // The headings stand again where the table goes on over the page.
  expect(pages.filter((text) => text.includes('Worker code Signature From'))).toHaveLength(2);
  const loan = await drawn([agreementIn(['en'], 'loan')], {});
  const signing = loan.pages.find((text) => text.includes('Official stamp')) ?? '';
  expect(signing).toContain('Issuing officer');
  expect(signing).not.toContain('Council');
});
