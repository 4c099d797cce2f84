import { basename, join } from 'node:path';
import { recorded } from '../database/unit-of-work.ts';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { drawReport } from '../documents/report.pdf.ts';
import { writeXlsx } from '../exchange/index.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { numbersReport, numbersTable } from './numbers-report.ts';
import { numberReport } from './numbers.service.ts';

/** Writes what became of every number of a series: a PDF to look at first, or a spreadsheet. */
export async function numberReportJob(
  { prefix: wanted, format, target }: JobInputOf<'number-report'>,
  run: JobRun,
): Promise<JobOutcome> {
  const report = numberReport(run.db, wanted);
  const { name, paperLanguage } = officeOf(run.db);
  const { prefix } = report;
  if (format === 'xlsx') {
    const table = numbersTable(report, paperLanguage);
    await run.writeWhole(target, async (temporary) => {
      await writeXlsx(temporary, { name: prefix, ...table, count: table.rows.length });
      run.write((tx) =>
        recorded(
          undefined,
          tx.record({
            entity: 'inventory',
            entityId: tx.officeId,
            kind: 'inventory.numbers-exported',
            after: { prefix, count: table.rows.length, format },
          }),
        ),
      );
    });
    return { kind: 'file', path: target, fileName: basename(target), rows: table.rows.length };
  }
  const document = numbersReport(report, { office: name, day: dayOf(run.now()) }, paperLanguage);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) =>
    drawReport(document, sink, { fonts, signal: run.signal, onPage: run.progress }),
  );
  const fileName = `${say(paperWords('numbers', paperLanguage).file, { prefix }).replace(/\s+/g, '-')}.pdf`;
  const paper = { kind: 'report', subject: { title: document.title }, sha256 } as const;
  return { kind: 'document', path: target, fileName, pages, bytes, paper };
}
