import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { loadFonts } from '../documents/fonts.ts';
import type { Drawn } from '../documents/pdf-file.ts';
import { DomainError } from '../errors.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { payloadMac } from '../labels/index.ts';
import { officeOf } from '../settings/index.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { documentsOf } from './agreement-model.service.ts';
import { drawAgreements } from './agreement.pdf.ts';
import { printedModel } from './agreement.repository.ts';
import { usualChoice, type PrintChoice } from './print-choice.ts';

/**
 * Draws agreements again from what was stored when they were printed first, to be looked at or to be compared
 * byte for byte: what somebody agreed to does not change with the clauses of a later day.
 *
 * @throws DomainError `not-printed` for one of which nothing is stored
 */
export async function redraw(
  run: Pick<JobRun, 'db' | 'resources' | 'signal'>,
  agreementIds: readonly string[],
  sink: string | Writable,
  choice: PrintChoice = usualChoice,
): Promise<Drawn> {
  const { db, resources, signal } = run;
  const fonts = await loadFonts(join(resources, 'fonts'));
  // The day counts only where nothing is stored, which is refused.
  const documentOf = documentsOf(db, { on: '' });

  function* documents(): Generator<AgreementDocument> {
    for (const id of agreementIds) {
      if (printedModel(db, id) === null) throw new DomainError('not-printed');
      yield documentOf(id);
    }
  }

  const mac = payloadMac(officeOf(db).qrKey);
  return drawAgreements(documents(), sink, { fonts, mac, choice, signal });
}
