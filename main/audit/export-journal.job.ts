import { basename, join } from 'node:path';
import { catalogues } from '../../resources/texts/index.ts';
import type { JournalRow } from '../../preload/contract/audit.ts';
import { recorded } from '../database/unit-of-work.ts';
import { loadFonts } from '../documents/fonts.ts';
import { drawReport } from '../documents/report.pdf.ts';
import { DomainError } from '../errors.ts';
import { writeXlsx, type SheetRow } from '../exchange/index.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { headWords, journalColumns, journalReport, journalSheetRow, type Tongue } from './journal-report.ts';
import { journal, journalEntries } from './journal.service.ts';
import { headOf } from './verify-feed.service.ts';

/** More than this nobody reads on paper; a spreadsheet takes any number. */
const mostOnPaper = 20_000;
const progressEvery = 200;

function tongueOf(): Tongue {
  const words = catalogues['en'];
  if (!words) throw new Error('The English catalogue is missing');
  return { words, language: 'en-GB' };
}

/** Writes what a filter of the journal leaves to a file, whole or not at all, and enters that it was taken out. */
export async function exportJournalJob(input: JobInputOf<'journal'>, run: JobRun): Promise<JobOutcome> {
  const { filter, format, target } = input;
  const tongue = tongueOf();
  const head = headOf(run.db);
  const count = journal(run.db, filter, null, 1).total ?? 0;
  if (format === 'pdf' && count > mostOnPaper) {
    throw new DomainError('too-long-for-paper', { params: { count, most: mostOnPaper } });
  }
  let done = 0;
  function* entries(): Generator<JournalRow> {
    for (const entry of journalEntries(run.db, filter)) {
      // What is entered while the export runs comes after the head that stands on it.
      if (entry.sequence > head.sequence) continue;
      yield entry;
      done += 1;
      if (done % progressEvery === 0) run.progress(done, count);
    }
  }
  function* sheetRows(): Generator<SheetRow> {
    for (const entry of entries()) yield journalSheetRow(tongue, entry);
    yield [null, null, null, null, headWords(tongue, head), null];
  }
  await run.writeWhole(target, async (temporary) => {
    if (format === 'xlsx') {
      const columns = journalColumns(tongue);
      await writeXlsx(temporary, {
        name: tongue.words.audit.title,
        columns,
        rows: sheetRows(),
        count: count + 1,
      });
    } else {
      const report = journalReport(tongue, {
        office: officeOf(run.db).name,
        filter,
        entries: [...entries()],
        head,
        by: run.account.name,
        at: run.now().toISOString(),
        day: dayOf(run.now()),
      });
      const fonts = await loadFonts(join(run.resources, 'fonts'));
      await drawReport(report, temporary, { fonts, signal: run.signal, onPage: run.progress });
    }
    // Entered before the file has its name: an export that nobody knows of must not be possible.
    run.write((tx) =>
      recorded(
        undefined,
        tx.record({
          entity: 'journal',
          entityId: tx.officeId,
          kind: 'journal.exported',
          after: { count: done, format },
        }),
      ),
    );
  });
  return { kind: 'file', path: target, fileName: basename(target), rows: done };
}
