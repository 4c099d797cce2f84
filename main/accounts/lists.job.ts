import { join } from 'node:path';
import { catalogues, type Catalogue } from '../../resources/texts/index.ts';
import { loadFonts } from '../documents/fonts.ts';
import { drawReport } from '../documents/report.pdf.ts';
import type { Report } from '../documents/report.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { accountViews } from './accounts.service.ts';
import { roleList, userList, type ListMade } from './lists.ts';

function english(): Catalogue {
  const words = catalogues['en'];
  if (!words) throw new Error('The English catalogue is missing');
  return words;
}

function madeNow(run: JobRun): ListMade {
  const at = run.now();
  const show = (instant: string): string =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date(instant));
  return {
    office: officeOf(run.db).name,
    by: run.account.name,
    when: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at),
    day: dayOf(at),
    show,
  };
}

async function draw(report: Report, target: string, fileWord: string, run: JobRun): Promise<JobOutcome> {
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) =>
    drawReport(report, sink, { fonts, signal: run.signal, onPage: run.progress }),
  );
  const fileName = `${fileWord}-${report.day}.pdf`;
  const paper = { kind: 'report', subject: { title: report.title }, sha256 } as const;
  return { kind: 'document', path: target, fileName, pages, bytes, paper };
}

/** Draws who has an account. */
export function drawUserListJob({ target }: JobInputOf<'user-list'>, run: JobRun): Promise<JobOutcome> {
  const words = english();
  const report = userList(words, accountViews(run.db), madeNow(run));
  return draw(report, target, words.accounts.paper.userFile, run);
}

/** Draws which role may do what. */
export function drawRoleListJob({ target }: JobInputOf<'role-list'>, run: JobRun): Promise<JobOutcome> {
  const words = english();
  return draw(roleList(words, madeNow(run)), target, words.accounts.paper.roleFile, run);
}
