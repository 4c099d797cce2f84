import { join } from 'node:path';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords } from '../documents/paper-words.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { drawPrinterPage } from './printer-page.pdf.ts';

/** Draws the page that a printer is measured by. */
export const drawPrinterPageJob: JobFunction<JobInputOf<'printer-test-page'>> = async (input, run) => {
  const { printer, offset, target } = input;
  const { paperLanguage: language } = officeOf(run.db);
  const { printer: words, testPage } = paperWords('label', language);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const page = { printer, offset, words, language, printedOn: dayOf(run.now()) };
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) => drawPrinterPage(page, sink, fonts));
  return {
    kind: 'document',
    path: target,
    fileName: `${testPage.file}.pdf`,
    pages,
    bytes,
    paper: { kind: 'test-page', subject: { title: printer }, sha256 },
  };
};
