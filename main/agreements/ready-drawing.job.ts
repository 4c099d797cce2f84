import { join } from 'node:path';
import { Writable } from 'node:stream';
import { loadFonts } from '../documents/fonts.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { payloadMac } from '../labels/index.ts';
import { dayOf } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { builtInTemplate } from '../templates/index.ts';
import { drawAgreements } from './agreement.pdf.ts';
import { sampleDocument } from './sample-agreement.ts';

/**
 * Gets a thread ready for somebody who is about to draw: its programs and fonts loaded, and the words of a form
 * shaped, by drawing a sample to nowhere.
 */
export const readyDrawingJob: JobFunction<JobInputOf<'ready-drawing'>> = async (_, run) => {
  const { paperLanguage, qrKey } = officeOf(run.db);
  const content = builtInTemplate('institution');
  const sample = { key: content.kind, content, language: paperLanguage, secondLanguage: null };
  const document = sampleDocument(run.db, sample, dayOf(run.now()));
  const nowhere = new Writable({ write: (_bytes, _encoding, next) => next() });
  const [fonts] = await Promise.all([loadFonts(join(run.resources, 'fonts')), import('./agreements.job.ts')]);
  await drawAgreements([document], nowhere, { fonts, mac: payloadMac(qrKey), signal: run.signal });
  return { kind: 'nothing' };
};
