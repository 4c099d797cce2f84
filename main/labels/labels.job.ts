import { join } from 'node:path';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { DomainError } from '../errors.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { rangeTitle } from '../printing/index.ts';
import { dayOf, rowsOfSelection } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { drawLabels } from './label.pdf.ts';
import { labelsOf } from './labels.service.ts';
import { drawOutlinePage } from './outline-page.pdf.ts';
import { sheetOf } from './own-sheets.service.ts';

/** Draws the labels of the selected devices on sheets, from a start position on. */
export const drawLabelsJob: JobFunction<JobInputOf<'labels'>> = async (input, run) => {
  const { labelKind: kind, copies, start, offset, dpi } = input;
  const sheet = sheetOf(run.db, input.sheet);
  const labels = labelsOf(run.db, rowsOfSelection(run.db, input.selection), kind);
  if (labels.length === 0) throw new DomainError('nothing-selected');
  const { paperLanguage: language } = officeOf(run.db);
  const words = paperWords('label', language);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const total = labels.length * copies;
  run.progress(0, total);
  const { pages, bytes, sha256 } = await run.drawInto(input.target, (sink) =>
    drawLabels(labels, sheet, sink, {
      fonts,
      kind,
      dpi,
      start,
      copies,
      offset,
      title: words.title,
      language,
      printedOn: dayOf(run.now()),
      signal: run.signal,
      onProgress: (done) => run.progress(done, total),
    }),
  );
  const subject = {
    title: rangeTitle(labels.map(({ boxNumber }) => boxNumber)),
    devices: labels.map(({ deviceId }) => deviceId),
    labels: { kind, sheet: sheet.id, copies },
  };
  return {
    kind: 'document',
    path: input.target,
    fileName: fileNameOf(words.file, sheet.id),
    pages,
    bytes,
    paper: { kind: 'labels', subject, sha256 },
  };
};

/** Draws the outlines of a sheet with a ruler. */
export const drawTestPageJob: JobFunction<JobInputOf<'label-test-page'>> = async (input, run) => {
  const sheet = sheetOf(run.db, input.sheet);
  const { paperLanguage: language } = officeOf(run.db);
  const words = paperWords('label', language).testPage;
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(input.target, (sink) =>
    drawOutlinePage(sheet, sink, {
      fonts,
      offset: input.offset,
      title: say(words.title, { sheet: sheet.id }),
      ruler: words.ruler,
      language,
      printedOn: dayOf(run.now()),
    }),
  );
  return {
    kind: 'document',
    path: input.target,
    fileName: fileNameOf(words.file, sheet.id),
    pages,
    bytes,
    paper: { kind: 'test-page', subject: { title: sheet.id }, sha256 },
  };
};

function fileNameOf(word: string, sheet: string): string {
  return `${word}-${sheet}.pdf`.replace(/[\s/]+/g, '-');
}
