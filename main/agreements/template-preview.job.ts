import { join } from 'node:path';
import { loadFonts } from '../documents/fonts.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { payloadMac } from '../labels/index.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { drawAgreements } from './agreement.pdf.ts';
import { sampleDocument } from './sample-agreement.ts';

/** Draws a sample agreement from a template in the making, in the first of its copies. */
export const templatePreviewJob: JobFunction<JobInputOf<'template-preview'>> = async (
  { sample, target },
  run,
) => {
  const document = sampleDocument(run.db, sample, dayOf(run.now()));
  const one = { ...document, copies: document.copies.slice(0, 1) };
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const mac = payloadMac(officeOf(run.db).qrKey);
  const { pages } = await run.drawInto(target, (sink) =>
    drawAgreements([one], sink, { fonts, mac, signal: run.signal }),
  );
  return { kind: 'drawn', pages };
};
