import { join } from 'node:path';
import type { HandBack } from '../../preload/contract/returns.ts';
import { fullNameOf } from '../accounts/index.ts';
import { agreementOf } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
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

/** Who took a device back, by the name that people have on paper rather than the one they sign in with. */
function receiverOf(db: ReadableDb, handBack: HandBack | null): string {
  if (handBack === null) return '';
  const { receivedBy, recordedBy } = handBack;
  return receivedBy === recordedBy ? (fullNameOf(db, receivedBy) ?? '') : receivedBy;
}

/** Draws the slip of a device that came back. */
export async function returnSlipJob(
  { agreement: id, target }: JobInputOf<'return-slip'>,
  run: JobRun,
): Promise<JobOutcome> {
  const { number, revision, deviceId, holder } = agreementOf(run.db, id);
  const device = deviceId === null ? null : deviceOf(run.db, deviceId);
  const { name: office, paperLanguage } = officeOf(run.db);
  const given = returnOf(run.db, id);
  const facts = {
    office,
    day: dayOf(run.now()),
    number,
    revision,
    device: [device?.manufacturer, device?.model].filter(Boolean).join(' '),
    imei: device?.imei1 ?? null,
    holder: holder?.name ?? '',
    heldFrom: heldUnder(run.db, id),
    receivedBy: receiverOf(run.db, given.handBack),
  };
  const slip = returnSlip(given, facts, paperLanguage);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const { pages, bytes, sha256 } = await run.drawInto(target, (sink) =>
    drawReport(slip, sink, { fonts, signal: run.signal, onPage: run.progress }),
  );
  const fileName = `${say(paperWords('return-slip', paperLanguage).file, { number }).replace(/\s+/g, '-')}.pdf`;
  const paper = { kind: 'report', subject: { title: slip.title, agreements: [id] }, sha256 } as const;
  return { kind: 'document', path: target, fileName, pages, bytes, paper };
}
