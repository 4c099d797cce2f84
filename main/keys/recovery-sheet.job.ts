import { join } from 'node:path';
import { loadFonts } from '../documents/fonts.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { drawRecoverySheet } from './recovery-sheet.pdf.ts';

/** Draws a recovery sheet into a sealed file of the session. */
export async function recoverySheetJob(
  { sheet, target }: JobInputOf<'recovery-sheet'>,
  run: JobRun,
): Promise<JobOutcome> {
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  await run.drawInto(target, (sink) => drawRecoverySheet(sheet, sink, fonts));
  return { kind: 'nothing' };
}
