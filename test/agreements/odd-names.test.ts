import * as fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { drawAgreements } from '../../main/agreements/agreement.pdf.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { templateKinds } from '../../preload/contract/template-values.ts';
import { faultsOf, shippedFonts, textOfPages } from '../documents/paper.ts';
import { agreementIn } from './agreement-in-languages.ts';
import { sampleMac } from './agreement-sample.ts';

const run = promisify(execFile);
let folder = '';
let fonts: FontSet;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-odd-names-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const millimetre = 72 / 25.4;
const page = { left: 25, right: 190, top: 10, bottom: 297 - 14.5 };

interface Box {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where each word stands, in millimetres. */
async function wordsOf(pdf: string): Promise<Box[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 });
  return stdout
    .split('<page ')
    .slice(1)
    .flatMap((text, at) =>
      Array.from(
        text.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
        ([, left, top, right, bottom, word = '']) => ({
          page: at + 1,
          text: word,
          left: Number(left) / millimetre,
          top: Number(top) / millimetre,
          right: Number(right) / millimetre,
          bottom: Number(bottom) / millimetre,
        }),
      ),
    );
}

/** Words that leave the part of the page that any printer prints. The box of a line is taller than its ink. */
function outside(words: readonly Box[]): Box[] {
  return words.filter(
    ({ left, top, right, bottom }) =>
      left < page.left - 0.1 ||
      right > page.right + 0.1 ||
      top < page.top - 0.8 ||
      bottom > page.bottom + 0.8,
  );
}

const letters = fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyzWMÀéçãõßŋɓʼ'-/."));
const word = fc.array(letters, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' ').slice(0, 120)),
  fc.constantFrom(
    'W'.repeat(90),
    'Maria-da-Conceição-'.repeat(6).slice(0, 110),
    'محمد عبد الرحمن بن عبد الله آل خليفة '.repeat(3).trim(),
    'ገብረ ክርስቶስ ወልደ ማርያም '.repeat(4).trim(),
  ),
);

const odd = fc.record({
  kind: fc.constantFrom(...templateKinds),
  languages: fc.constantFrom<readonly [string, ...string[]]>(['en'], ['fr'], ['pt', 'en'], ['sw', 'en']),
  filled: fc.constantFrom('filled' as const, 'blank' as const),
  holder: name,
  supervisor: name,
  place: name,
  office: name,
  council: name,
  title: name,
  accessory: name,
});

function documentOf(given: typeof odd extends fc.Arbitrary<infer T> ? T : never): AgreementDocument {
  const document = agreementIn(given.languages, given.kind);
  const { office } = document;
  return {
    ...document,
    filled: given.filled,
    office: { ...office, name: given.office, lines: [given.title, given.place] },
    holder: { ...document.holder, name: given.holder, place: given.place },
    supervisor: { ...document.supervisor, name: given.supervisor },
    council: { name: given.supervisor, title: given.title, office: given.council, phone: null },
    accessories: [{ name: given.accessory, quantity: '1', condition: given.title }, ...document.accessories],
  };
}

const squash = (text: string) => text.replace(/\s+/g, '');

test('long and odd names wrap and stay on the page, whole, on every kind of form', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 4, maxLength: 4 }), async (given) => {
      const path = join(folder, 'odd.pdf');
      const documents = given.map(documentOf);
      await drawAgreements(documents, path, {
        fonts,
        mac: sampleMac,
        choice: { marks: ['A'], collate: 'device', sides: 'one' },
        reprintOf: () => ({ number: 12, reason: 'W'.repeat(60) }),
      });
      const words = await wordsOf(path);
      expect(words.length).toBeGreaterThan(2000);
      expect(outside(words)).toEqual([]);
      const text = squash((await textOfPages(path)).join(''));
      for (const { holder, supervisor } of documents)
        for (const known of [holder.name, supervisor.name])
          if (known && /^[\u0020-\u024f]*$/.test(known)) expect(text).toContain(squash(known));
    }),
    { numRuns: 6 },
  );
  expect(await faultsOf(join(folder, 'odd.pdf'))).toBe('');
}, 60_000);
