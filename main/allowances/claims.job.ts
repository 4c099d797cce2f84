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
import { claimsByRow } from './claim.repository.ts';
import { claimsReport, claimsTable, isUnpaid } from './claims-report.ts';
import { listClaims } from './claims.service.ts';

/** Writes the claims of a filter: a PDF to look at first, or a spreadsheet. */
export async function claimsJob(
  { filter, format, target }: JobInputOf<'claims'>,
  run: JobRun,
): Promise<JobOutcome> {
  const { rows, totals } = listClaims(run.db, filter);
  const order = new Map(rows.map((row, place) => [row, place]));
  const claims = claimsByRow(run.db, rows).toSorted(
    (a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0),
  );
  const { name: office, paperLanguage: language } = officeOf(run.db);
  if (format === 'xlsx') {
    const table = claimsTable(claims, language);
    const { title } = paperWords('claims', language);
    await run.writeWhole(target, async (temporary) => {
      await writeXlsx(temporary, { name: title, ...table, count: table.rows.length });
      // Entered before the file has its name: an export that nobody knows of must not be possible.
      run.write((tx) =>
        recorded(
          undefined,
          tx.record({
            entity: 'inventory',
            entityId: tx.officeId,
            kind: 'inventory.claims-exported',
            after: { count: claims.length, format },
          }),
        ),
      );
    });
    return { kind: 'file', path: target, fileName: basename(target), rows: claims.length };
  }
  const day = dayOf(run.now());
  const report = claimsReport(claims, { office, day, filter, totals }, language);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) =>
    drawReport(report, sink, { fonts, signal: run.signal, onPage: run.progress }),
  );
  const words = paperWords('claims', language);
  const named = say(isUnpaid(filter) ? words.unpaidFile : words.file, { date: day });
  const paper = { kind: 'claims', subject: { title: report.title }, sha256 } as const;
  return {
    kind: 'document',
    path: target,
    fileName: `${named.replace(/\s+/g, '-')}.pdf`,
    pages,
    bytes,
    paper,
  };
}
