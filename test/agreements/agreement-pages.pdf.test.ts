import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { drawAgreements } from '../../main/agreements/agreement.pdf.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { parseQrPayload } from '../../main/labels/qr-payload.rules.ts';
import {
  codesOn,
  cut,
  faultsOf,
  fontsOf,
  infoOf,
  inkIn,
  render,
  shippedFonts,
  textOfPages,
} from '../documents/paper.ts';
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

describe('a batch of two agreements', () => {
  let path = '';
  let pages: string[] = [];
  beforeAll(async () => {
    const drawn = await draw('batch', sampleAgreement(1), sampleAgreement(2));
    path = drawn.path;
    pages = await textOfPages(path);
    expect(drawn.pages).toBe(16);
  });

  test('is a sound, tagged PDF with every font embedded, printed at its true size', async () => {
    expect(await faultsOf(path)).toBe('');
    const info = await infoOf(path);
    expect(info).toMatch(/Title:\s+Device agreement KIL-00001/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    for (const font of await fontsOf(path)) expect(font).toMatch(/yes yes yes/);
    const source = await readFile(path, 'latin1');
    expect(source).toContain('/PrintScaling /None');
    expect(source).toContain('/Lang (en)');
  });

  test('puts copy A and copy B of a device one after another, each from the front of a sheet', () => {
    expect(pages).toHaveLength(16);
    pages.forEach((page, at) => {
      const number = at < 8 ? 'KIL-00001' : 'KIL-00002';
      const mark = Math.floor(at / 4) % 2 === 0 ? 'A' : 'B';
      expect(page.split(number).length - 1).toBeGreaterThanOrEqual(2);
      expect(page).toContain(`COPY ${mark}`);
      expect(page).toContain(`Copy ${mark}`);
      expect(page).not.toContain(mark === 'A' ? 'COPY B' : 'COPY A');
      expect(page).toContain(`Page ${(at % 4) + 1} of 4`);
      expect(page).toContain('Blue or black ink only');
    });
  });

  test('says every fact, in the order of the form', () => {
    const facts = squash(pages[0] ?? '');
    const order = [
      'Who agrees',
      'Worker Sample 1',
      'CHW-1001',
      'Supervisor Sample',
      'Officer Sample',
      'The device',
      'Galaxy A14',
      '35 693803 564380 9',
      '35 209900 176148 1',
      'R58N12ABCDE',
      'TZS 350\u00a0000',
      'SIM card',
      '8925 5040 1234 5678 904',
      'Glued in',
      'Terms',
      '22 November 2026',
      'By mobile money, monthly',
      'This device belongs to Example District Council.',
    ];
    let from = 0;
    for (const fact of order.map(squash)) {
      const at = facts.indexOf(fact, from);
      expect(at, `${fact} after ${facts.slice(Math.max(0, from - 30), from)}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  test('holds every clause whole', () => {
    const rules = squash(pages.slice(1, 3).join(' '));
    for (const clause of sampleAgreement().clauses) {
      expect(rules).toContain(`${clause.title}. `);
      expect(rules).toContain(squash(clause.text));
    }
  });

  test('lets the parties sign in their order, beside thumbprint, witness and stamp', () => {
    const signing = pages[2] ?? '';
    const roles = [
      'Health worker',
      'Witness',
      'Supervisor',
      'Issuing officer',
      'Council',
      'Official stamp',
      'Partner',
    ];
    const places = roles.map((role) => signing.indexOf(role));
    expect(places.every((place) => place >= 0)).toBe(true);
    const signers = ['Health worker', 'Supervisor', 'Issuing officer', 'Council', 'Partner'].map((role) =>
      signing.indexOf(role),
    );
    expect(signers).toEqual([...signers].sort((a, b) => a - b));
    expect(signing).toContain('Thumbprint');
  });

  test('closes the life of the agreement on its last page', () => {
    const last = pages[3] ?? '';
    for (const word of [
      'Charger head',
      'Handed over',
      'Given back',
      'Switches on',
      'Missing or damaged items',
      'Received for the office by',
    ]) {
      expect(last).toContain(word);
    }
  });

  test('has a code on every page that scans from a 150 dpi copy and names copy and page', async () => {
    for (const [page, copy, sheet, number] of [
      [1, 'A', 1, 'KIL-00001'],
      [3, 'A', 3, 'KIL-00001'],
      [8, 'B', 4, 'KIL-00001'],
      [14, 'B', 2, 'KIL-00002'],
    ] as const) {
      const codes = await codesOn(await render(path, page, 150));
      expect(codes).toHaveLength(1);
      const read = parseQrPayload(codes[0] ?? '', sampleMac);
      expect(read).toMatchObject({
        boxNumber: number,
        check: 'right',
        imei1: '356938035643809',
        sheet: { copy, page: sheet, revision: 1, check: 'right' },
      });
    }
  });

  test('prints nothing within 10 mm of an edge, and keeps 25 mm free for punching', async () => {
    for (const page of [1, 2, 3, 4]) {
      const picture = await render(path, page, 100);
      expect(inkIn(cut(picture, { x: 0, y: 0, width: 24.8, height: 297 }))).toBe(0);
      expect(inkIn(cut(picture, { x: 0, y: 0, width: 210, height: 10 }))).toBe(0);
      expect(inkIn(cut(picture, { x: 0, y: 282.5, width: 210, height: 14.5 }))).toBe(0);
      expect(inkIn(cut(picture, { x: 191, y: 0, width: 19, height: 297 }))).toBe(0);
    }
  });

  test('leaves at least 60 x 60 mm blank for the stamp, between its four corner marks', async () => {
    const picture = await render(path, 3, 150);
    const corners = cornerMarks(picture);
    expect(corners.width).toBeGreaterThanOrEqual(60.5);
    expect(corners.height).toBeGreaterThanOrEqual(60.5);
    const inside = {
      x: corners.x + 0.5,
      y: corners.y + 0.5,
      width: corners.width - 1,
      height: corners.height - 1,
    };
    // The marks themselves lie on the outline; whatever is inside it must be paper.
    const shrunk = { x: inside.x + 5.2, y: inside.y, width: inside.width - 10.4, height: inside.height };
    expect(inkIn(cut(picture, shrunk))).toBe(0);
    expect(
      inkIn(
        cut(picture, { x: inside.x, y: inside.y + 5.2, width: inside.width, height: inside.height - 10.4 }),
      ),
    ).toBe(0);
  });

  test('carries a ruler of 100 mm', async () => {
    const picture = await render(path, 1, 254);
    let longest = 0;
    for (let row = picture.height - 400; row < picture.height; row += 1) {
      let run = 0;
      for (let x = 0; x < picture.width; x += 1) {
        run = (picture.grey[row * picture.width + x] ?? 255) < 200 ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    expect(longest).toBeGreaterThanOrEqual(998);
    expect(longest).toBeLessThanOrEqual(1008);
  });
});

/** Where the pale corner marks of the stamp stand: the greys lighter than any rule, on the right half. */
function cornerMarks(picture: Awaited<ReturnType<typeof render>>) {
  let [left, top, right, bottom] = [picture.width, picture.height, 0, 0];
  const mm = (dots: number) => (dots / picture.dpi) * 25.4;
  const arm = Math.floor((4.5 / 25.4) * picture.dpi);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = Math.floor(picture.width / 2); x < picture.width - arm; x += 1) {
      const pale = (from: number) => {
        const dot = picture.grey[from] ?? 255;
        return dot > 165 && dot < 250;
      };
      let run = 0;
      while (run < arm + 20 && pale(y * picture.width + x + run)) run += 1;
      if (run < arm || run > arm + 12) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + run)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      x += run;
    }
  }
  return { x: mm(left), y: mm(top), width: mm(right - left), height: mm(bottom - top) };
}
