import { join } from 'node:path';
import { agreementOf } from '../agreements/index.ts';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { drawReport } from '../documents/report.pdf.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { dayOf, deviceOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { heldUnder } from './return.repository.ts';
import { returnSlip } from './return-slip.ts';
import { returnOf } from './returns.service.ts';

/** Draws the slip of a device that came back. */
export async function returnSlipJob(
  { agreement: id, target }: JobInputOf<'return-slip'>,
  run: JobRun,
): Promise<JobOutcome> {
  const { number, revision, deviceId, holder } = agreementOf(run.db, id);
  const device = deviceId === null ? null : deviceOf(run.db, deviceId);
  const { name: office, paperLanguage } = officeOf(run.db);
  const facts = {
    office,
    day: dayOf(run.now()),
    number,
    revision,
    device: [device?.manufacturer, device?.model].filter(Boolean).join(' '),
    imei: device?.imei1 ?? null,
    holder: holder?.name ?? '',
    heldFrom: heldUnder(run.db, id),
  };
  const slip = returnSlip(returnOf(run.db, id), facts, paperLanguage);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) =>
    drawReport(slip, sink, { fonts, signal: run.signal, onPage: run.progress }),
  );
  const fileName = `${say(paperWords('return-slip', paperLanguage).file, { number }).replace(/\s+/g, '-')}.pdf`;
  const paper = { kind: 'report', subject: { title: slip.title, agreements: [id] }, sha256 } as const;
  return { kind: 'document', path: target, fileName, pages, bytes, paper };
}
