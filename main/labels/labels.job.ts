import { join } from 'node:path';
import { catalogues } from '../../resources/texts/index.ts';
import { loadFonts } from '../documents/fonts.ts';
import type { Drawn } from '../documents/pdf-file.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import type { JobInputOf, JobOutcome } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { rangeTitle, type Paper } from '../printing/index.ts';
import { dayOf, rowsOfSelection } from '../register/index.ts';
import { drawLabels, drawOutlineTestPage } from './label.pdf.ts';
import type { LabelSheet } from './label-sheet.rules.ts';
import { labelSheet } from './label-sheets.ts';
import { labelsOf } from './labels.service.ts';

const language = 'en';
const words = catalogues[language]?.paper;

function sheetOf(id: string): LabelSheet {
  const sheet = labelSheet(id);
  if (!sheet) throw invalidInput(issue('sheet', 'not-in-list', id));
  return sheet;
}

function documentOutcome(
  path: string,
  fileName: string,
  { pages, bytes, sha256 }: Drawn & { readonly bytes: number },
  paper: Omit<Paper, 'sha256'>,
): JobOutcome {
  return { kind: 'document', path, fileName, pages, bytes, paper: { ...paper, sha256 } };
}

/** Draws the labels of the selected devices on sheets, from a start position on. */
export const drawLabelsJob: JobFunction<JobInputOf<'labels'>> = async (input, run) => {
  const sheet = sheetOf(input.sheet);
  const labels = labelsOf(run.db, rowsOfSelection(run.db, input.selection));
  if (labels.length === 0) throw new DomainError('nothing-selected');
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  run.progress(0, labels.length);
  const drawn = await run.drawInto(input.target, (sink) =>
    drawLabels(labels, sheet, sink, {
      fonts,
      start: input.start,
      offset: input.offset,
      language,
      printedOn: dayOf(run.now()),
      signal: run.signal,
      onProgress: (done) => run.progress(done, labels.length),
    }),
  );
  return documentOutcome(input.target, `${words?.labelsFile ?? 'labels'}-${sheet.id}.pdf`, drawn, {
    kind: 'labels',
    subject: {
      title: rangeTitle(labels.map(({ boxNumber }) => boxNumber)),
      devices: labels.map(({ deviceId }) => deviceId),
      labels: { kind: 'device-back', sheet: sheet.id, copies: 1 },
    },
  });
};

/** Draws the outlines of a sheet with a ruler. */
export const drawTestPageJob: JobFunction<JobInputOf<'label-test-page'>> = async (input, run) => {
  const sheet = sheetOf(input.sheet);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const drawn = await run.drawInto(input.target, (sink) =>
    drawOutlineTestPage(sheet, sink, {
      fonts,
      offset: input.offset,
      language,
      printedOn: dayOf(run.now()),
    }),
  );
  return documentOutcome(input.target, `${words?.testPageFile ?? 'test-page'}-${sheet.id}.pdf`, drawn, {
    kind: 'test-page',
    subject: { title: sheet.id },
  });
};
