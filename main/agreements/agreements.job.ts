import { join } from 'node:path';
import { catalogues } from '../../resources/texts/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { loadFonts } from '../documents/fonts.ts';
import { DomainError } from '../errors.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { payloadMac } from '../labels/index.ts';
import { rangeTitle } from '../printing/index.ts';
import { dayOf, rowsOfSelection } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { agreementsInForce, openAgreements } from './agreement-list.repository.ts';
import { documentOf } from './agreement-model.service.ts';
import { drawAgreements } from './agreement.pdf.ts';

/** The agreements of a selection in the order in which they are drawn: those named, or those in force of devices. */
function chosenAgreements(
  db: ReadableDb,
  selection: JobInputOf<'agreements'>['selection'],
): { readonly boxNumber: string; readonly agreementId: string | null }[] {
  return selection.kind === 'agreements'
    ? openAgreements(db, selection.ids)
    : agreementsInForce(db, rowsOfSelection(db, selection));
}

/** Draws the open agreements of a selection, copy after copy, into one PDF. */
export const drawAgreementsJob: JobFunction<JobInputOf<'agreements'>> = async (input, run) => {
  const chosen = chosenAgreements(run.db, input.selection);
  const drawn = chosen.filter((device) => device.agreementId !== null);
  if (drawn.length === 0) throw new DomainError('nothing-selected');
  const agreementIds = drawn.map((device) => device.agreementId ?? '');
  const today = dayOf(run.now());
  const fonts = await loadFonts(join(run.resources, 'fonts'));

  const mac = payloadMac(officeOf(run.db).qrKey);

  function* documents(): Generator<AgreementDocument> {
    for (const id of agreementIds) yield documentOf(run.db, id, today);
  }

  run.progress(0, agreementIds.length);
  const { pages, bytes, sha256 } = await run.drawInto(input.target, (sink) =>
    drawAgreements(documents(), sink, {
      fonts,
      mac,
      signal: run.signal,
      onProgress: (done) => run.progress(done, agreementIds.length),
    }),
  );
  const words = catalogues['en']?.paper.agreementsFile ?? 'agreements';
  const first = drawn[0]?.boxNumber ?? '';
  const name = drawn.length === 1 ? first : `${first} ${drawn.at(-1)?.boxNumber ?? ''}`;
  const title = rangeTitle(drawn.map(({ boxNumber }) => boxNumber));
  return {
    kind: 'document',
    path: input.target,
    fileName: `${words} ${name}.pdf`.replace(/\s+/g, '-'),
    pages,
    bytes,
    paper: { kind: 'agreements', subject: { title, agreements: agreementIds }, sha256 },
  };
};
