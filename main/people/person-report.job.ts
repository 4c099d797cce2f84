import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { catalogues } from '../../resources/texts/index.ts';
import { loadFonts } from '../documents/fonts.ts';
import { drawReport } from '../documents/report.pdf.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { dayOf } from '../register/index.ts';
import { personReportDocument } from './person-report-document.ts';
import { enterReported, personReport } from './person-report.service.ts';
import { shortCode } from './erasure.rules.ts';

/** Draws up everything held about somebody, as a PDF to look at or as JSON, and enters that it was taken out. */
export async function personReportJob(
  { person, format, target }: JobInputOf<'person-report'>,
  run: JobRun,
): Promise<JobOutcome> {
  const words = catalogues['en'];
  if (!words) throw new Error('The English catalogue is missing');
  const report = personReport(run.db, person, { at: run.now(), by: run.account.name });
  // Entered before the file has its name: a report that nobody knows of must not be possible.
  const enter = (): void => run.write((tx) => enterReported(tx, person, format));
  if (format === 'json') {
    await run.writeWhole(target, async (temporary) => {
      await writeFile(temporary, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
      enter();
    });
    return { kind: 'file', path: target, fileName: basename(target), rows: 1 };
  }
  const document = personReportDocument({ words, language: 'en-GB' }, report, dayOf(run.now()));
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, async (sink) => {
    const drawn = await drawReport(document, sink, { fonts, signal: run.signal, onPage: run.progress });
    enter();
    return drawn;
  });
  const fileName = `${words.people.fileWord} ${shortCode(person)}.pdf`.replace(/\s+/g, '-');
  return {
    kind: 'document',
    path: target,
    fileName,
    pages,
    bytes,
    paper: { kind: 'report', subject: { title: document.title, people: [person] }, sha256 },
  };
}
