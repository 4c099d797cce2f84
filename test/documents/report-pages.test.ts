import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawReport } from '../../main/documents/report.pdf.ts';
import type { Report } from '../../main/documents/report.ts';
import { shippedFonts, textOfPages } from './paper.ts';

const run = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-report-pages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const report = (sections: Report['sections']): Report => ({
  language: 'en',
  office: 'Example District Health Office',
  title: 'Example list',
  lead: [],
  day: '2026-03-01',
  mark: '',
  foot: 'Example',
  pageWords: 'Page {{page}} of {{pages}}',
  sections,
});

async function drawn(name: string, sections: Report['sections']): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  await drawReport(report(sections), path, { fonts: await shippedFonts() });
  return path;
}

const rows = (count: number) => Array.from({ length: count }, (_, at) => [`Row${at + 1}`, '']);

/** Where a word stands on the second page, in points from the top. */
async function onSecondPage(pdf: string, word: string): Promise<{ top: number; bottom: number }> {
  const { stdout } = await run('pdftotext', ['-f', '2', '-l', '2', '-bbox', pdf, '-']);
  const [, top, bottom] =
    new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}<`).exec(stdout) ?? [];
  return { top: Number(top), bottom: Number(bottom) };
}

test('headings of two lines stand clear of the first row on further pages', async () => {
  const pdf = await drawn('headings', [
    {
      heading: null,
      columns: [
        { title: 'Number', width: 40 },
        {
          title: 'A heading much too long for the narrow column that it has to stand over herebelow',
          width: 40,
        },
      ],
      rows: rows(60),
    },
  ]);
  const [, second = ''] = await textOfPages(pdf);
  const [first = ''] = /Row\d+/.exec(second) ?? [];
  const heading = await onSecondPage(pdf, 'herebelow');
  const row = await onSecondPage(pdf, first);
  expect(heading.bottom).toBeGreaterThan(0);
  expect(row.top - heading.top).toBeGreaterThan(12);
});

test('signatures that go over the page take the last two rows with them', async () => {
  const signing = { blanks: [{ title: 'Signature', width: 60 }], of: [{ who: 'Giver' }, { who: 'Taker' }] };
  const columns = [
    { title: 'Number', width: 40 },
    { title: 'Note', width: 40 },
  ];
  const pdf = await drawn('signatures', [
    { heading: null, columns, rows: rows(40) },
    { heading: 'Signed for', signing },
  ]);
  const [first = '', second = ''] = await textOfPages(pdf);
  expect(first).toContain('Row38\n');
  expect(first).not.toMatch(/Row39|Giver/);
  expect(second).toMatch(/Number Note[\s\S]*Row39\s+Row40\s+Signed for/);
});
