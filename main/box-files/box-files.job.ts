import { join } from 'node:path';
import { boxFileCode } from '../agreements/paper-code.rules.ts';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { drawReport } from '../documents/report.pdf.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { payloadMac, sheetOf } from '../labels/index.ts';
import { rangeTitle } from '../printing/index.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { boxFileOf } from './box-files.service.ts';
import { contentsReport } from './contents-report.ts';
import { foliosOf } from './folio.repository.ts';
import { drawSpines, type SpineDocument } from './spine.pdf.ts';

function fileName(pattern: string, number: string): string {
  return `${say(pattern, { number }).replace(/[\s/]+/g, '-')}.pdf`;
}

/** Draws the contents list of a box file. */
export async function boxFileContentsJob(
  { id, target }: JobInputOf<'box-file-contents'>,
  run: JobRun,
): Promise<JobOutcome> {
  const boxFile = boxFileOf(run.db, id);
  const office = officeOf(run.db);
  const language = office.paperLanguage;
  const folios = foliosOf(run.db, id);
  const report = contentsReport({ boxFile, folios, office: office.name, day: dayOf(run.now()) }, language);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) =>
    drawReport(report, sink, { fonts, signal: run.signal, onPage: run.progress }),
  );
  return {
    kind: 'document',
    path: target,
    fileName: fileName(paperWords('box-file', language).file, boxFile.number),
    pages,
    bytes,
    paper: { kind: 'box-file', subject: { title: boxFile.number, boxFiles: [id] }, sha256 },
  };
}

/** Draws the labels for the spines of box files. */
export async function spinesJob(input: JobInputOf<'spines'>, run: JobRun): Promise<JobOutcome> {
  const sheet = sheetOf(run.db, input.sheet);
  const office = officeOf(run.db);
  const language = office.paperLanguage;
  const mac = payloadMac(office.qrKey);
  const spines = input.ids.map((id): SpineDocument => {
    const { number, year, sequence, title, openedOn, closedOn } = boxFileOf(run.db, id);
    const given = foliosOf(run.db, id).map(({ folio }) => folio);
    const [first] = given;
    const last = given.at(-1);
    return {
      number,
      title,
      office: office.name,
      openedOn,
      closedOn,
      // While a box file grows its label would be out of date the day after.
      folios: closedOn === null || first === undefined || last === undefined ? null : { first, last },
      code: boxFileCode({ year, sequence }, mac),
    };
  });
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { start, offset = { x: 0, y: 0 } } = input;
  const { pages, bytes, sha256 } = await run.drawInto(input.target, (sink) =>
    drawSpines(spines, sheet, sink, { fonts, language, start, offset, printedOn: dayOf(run.now()) }),
  );
  const numbers = spines.map(({ number }) => number);
  return {
    kind: 'document',
    path: input.target,
    fileName: fileName(paperWords('spine', language).file, numbers[0] ?? ''),
    pages,
    bytes,
    paper: { kind: 'spine', subject: { title: rangeTitle(numbers), boxFiles: input.ids }, sha256 },
  };
}
