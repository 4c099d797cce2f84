import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawReport } from '../../main/documents/report.pdf.ts';
import { tick, type Report } from '../../main/documents/report.ts';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import { faultsOf, infoOf, shippedFonts, textOfPages } from './paper.ts';
import { sampleSheets } from './sample-sheets.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-sheets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const squash = (text: string) => text.replace(/\s+/g, '');

/** Every text that a sheet has to show. */
function textsIn({ office, title, lead, mark, sections, foot }: Report): string[] {
  return [
    office,
    title,
    mark,
    foot,
    ...lead,
    ...sections.flatMap(({ heading, note, facts = [], columns = [], rows = [], signing }) => [
      heading ?? '',
      note ?? '',
      ...facts.flat(),
      ...columns.map(({ title: column }) => column),
      ...rows.flat(),
      ...(signing
        ? [...signing.of.map(({ who }) => who), ...signing.blanks.map(({ title: blank }) => blank)]
        : []),
    ]),
  ].filter((text) => text !== '' && text !== tick);
}

describe.each(paperLanguages)('sheets in %s', (language) => {
  test.each(Object.keys(sampleSheets(language)))(
    '%s says all of it, on paper of that language',
    async (name) => {
      const report = sampleSheets(language)[name];
      if (!report) throw new Error(name);
      const path = join(folder, `${name}-${language}.pdf`);
      await drawReport(report, path, { fonts: await shippedFonts() });
      const text = squash((await textOfPages(path)).join(' '));
      expect(textsIn(report).filter((one) => !text.includes(squash(one)))).toEqual([]);
      expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(await infoOf(path)).toMatch(/Tagged:\s+yes/);
      expect(await faultsOf(path)).toBe('');
    },
  );
});
