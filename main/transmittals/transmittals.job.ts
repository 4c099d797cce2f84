import { join } from 'node:path';
import { findCouncil } from '../councils/index.ts';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { drawReports } from '../documents/report.pdf.ts';
import type { Report } from '../documents/report.ts';
import { DomainError } from '../errors.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { findPerson } from '../people/index.ts';
import { rangeTitle, type Paper } from '../printing/index.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { readablePhone } from '../sims/index.ts';
import { reminderReport } from './reminder-report.ts';
import { sheetReport } from './sheet-report.ts';
import { heldBy } from './transmittal.repository.ts';
import { transmittalOf } from './transmittals.service.ts';

async function draw(
  reports: readonly Report[],
  run: JobRun,
  given: { readonly target: string; readonly fileName: string; readonly paper: Omit<Paper, 'sha256'> },
): Promise<JobOutcome> {
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(given.target, (sink) =>
    drawReports(reports, sink, { fonts, signal: run.signal, onPage: run.progress }),
  );
  return {
    kind: 'document',
    path: given.target,
    fileName: `${given.fileName.replace(/[\s/]+/g, '-')}.pdf`,
    pages,
    bytes,
    paper: { ...given.paper, sha256 },
  };
}

/** Draws the sheets of transmittals, one after another. */
export function transmittalSheetsJob(
  { ids, target }: JobInputOf<'transmittal-sheets'>,
  run: JobRun,
): Promise<JobOutcome> {
  const office = officeOf(run.db);
  const language = office.paperLanguage;
  const day = dayOf(run.now());
  const transmittals = ids.map((id) => transmittalOf(run.db, id, day));
  const [first] = transmittals;
  if (!first) throw new DomainError('nothing-selected');
  const reports = transmittals.map((transmittal) => {
    const { to } = transmittal;
    const council = to.kind === 'council' ? findCouncil(run.db, to.id) : undefined;
    const person = to.kind === 'person' ? findPerson(run.db, to.id) : undefined;
    return sheetReport(
      {
        transmittal,
        office: office.name,
        stampName: council?.stampName ?? null,
        phone: readablePhone(council?.phone ?? person?.phone ?? null),
        day,
      },
      language,
    );
  });
  const numbers = transmittals.map(({ number }) => number);
  const pattern = paperWords('transmittal', language).file[first.purpose];
  return draw(reports, run, {
    target,
    fileName: say(pattern, { number: rangeTitle(numbers) }),
    paper: {
      kind: first.purpose === 'issue' ? 'receipt' : 'transmittal',
      subject: { title: rangeTitle(numbers), transmittals: ids },
    },
  });
}

/** Draws letters that ask parties for what they still have; those that have nothing get none. */
export function remindersJob(
  { purpose, to, target }: JobInputOf<'reminders'>,
  run: JobRun,
): Promise<JobOutcome> {
  const office = officeOf(run.db);
  const language = office.paperLanguage;
  const day = dayOf(run.now());
  const letters = to.flatMap(({ kind, id }) => {
    const person = kind === 'person' ? findPerson(run.db, id) : undefined;
    const council = kind === 'council' ? findCouncil(run.db, id) : undefined;
    const name = person?.fullName ?? council?.name;
    const items = heldBy(run.db, purpose, {
      personId: person?.id ?? null,
      councilId: council?.id ?? null,
    });
    if (name === undefined || items.length === 0) return [];
    return [{ name, phone: readablePhone(person?.phone ?? council?.phone ?? null), items }];
  });
  const [first] = letters;
  if (!first) throw new DomainError('nothing-selected');
  const contact = office.terms.supportContact.trim() === '' ? null : office.terms.supportContact.trim();
  const reports = letters.map(({ items, ...whom }) =>
    reminderReport({ purpose, to: whom, items, office: office.name, contact, day }, language),
  );
  const title = rangeTitle(letters.map(({ name }) => name));
  return draw(reports, run, {
    target,
    fileName: say(paperWords('reminder', language).file, { name: title }),
    paper: {
      kind: 'reminder',
      subject: {
        title,
        people: to.flatMap(({ kind, id }) => (kind === 'person' ? [id] : [])),
        councils: to.flatMap(({ kind, id }) => (kind === 'council' ? [id] : [])),
      },
    },
  });
}
