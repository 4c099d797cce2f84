import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawReport } from '../../main/documents/report.pdf.ts';
import { tick, type Report } from '../../main/documents/report.ts';
import { faultsOf, shippedFonts } from './paper.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-tags-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const columns = [
  { title: 'Number', width: 20 },
  { title: 'Counted', width: 20 },
];

/** The tags of a file and their texts, one a line, without indents. */
async function tagsOf(report: Report): Promise<string[]> {
  const path = join(folder, 'tags.pdf');
  await drawReport(report, path, { fonts: await shippedFonts() });
  expect(await faultsOf(path)).toBe('');
  const lines = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => line.trim().replace(' (block)', '')).filter((line) => line !== '');
}

const report: Report = {
  language: 'en',
  office: 'Example Office',
  title: 'Example sheet',
  lead: [],
  mark: '',
  sections: [
    { heading: 'First', columns, rows: [['KIL-00001', tick]] },
    { heading: null, columns, rows: [['KIL-00002', tick]] },
  ],
  foot: 'Example',
  pageWords: 'Page {{page}} of {{pages}}',
  day: '2026-11-22',
};

const row = (number: string) => ['TR', 'TD', `"${number} "`, 'TD', '""'];
const head = ['TR', 'TH:', '/Scope /Column', '"Number "', 'TH:', '/Scope /Column', '"Counted "'];

test('tables are tables of rows of cells to a reader that speaks, each on its own', async () => {
  expect(await tagsOf(report)).toEqual([
    'Document',
    'H1',
    '"Example sheet "',
    'H2',
    '"First "',
    'Table',
    ...head,
    ...row('KIL-00001'),
    'Table',
    ...head,
    ...row('KIL-00002'),
  ]);
});

test('a table that goes on over the page has its headings there as well', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [`KIL-${at}`, tick]);
  const tags = await tagsOf({ ...report, sections: [{ heading: null, columns, rows }] });
  expect(tags.filter((tag) => tag === 'Table')).toHaveLength(2);
  expect(tags.filter((tag) => tag === 'TH:')).toHaveLength(4);
  expect(tags.filter((tag) => tag === 'TR')).toHaveLength(62);
});
