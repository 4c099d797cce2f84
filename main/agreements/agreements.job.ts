import { join } from 'node:path';
import type { ReadableDb } from '../database/readable-db.ts';
import { loadFonts } from '../documents/fonts.ts';
import { paperWords, say } from '../documents/paper-words.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { payloadMac } from '../labels/index.ts';
import { rangeTitle, type DrawnAgreements } from '../printing/index.ts';
import { dayOf, rowsOfSelection } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { publishedNumbers } from '../templates/index.ts';
import type { AgreementDocument } from './agreement-document.ts';
import {
  agreementsInForce,
  openAgreements,
  printsOf,
  type PrintedCopy,
} from './agreement-list.repository.ts';
import { documentsOf } from './agreement-model.service.ts';
import { drawAgreements, type AgreementOptions, type CopyPages } from './agreement.pdf.ts';
import { documentFingerprints } from './document-fingerprint.ts';
import { usualChoice, type CopyMark } from './print-choice.ts';

/** The agreements of a selection in the order in which they are drawn: those named, or those in force of devices. */
function chosenAgreements(
  db: ReadableDb,
  selection: JobInputOf<'agreements'>['selection'],
): { readonly boxNumber: string; readonly agreementId: string | null }[] {
  return selection.kind === 'agreements'
    ? openAgreements(db, selection.ids)
    : agreementsInForce(db, rowsOfSelection(db, selection));
}

const keyOf = (number: string, revision: number, mark: CopyMark): string => `${number} ${revision} ${mark}`;

/**
 * Tells of the copies that were printed before, which bear it.
 *
 * @throws DomainError `invalid-input` where there are such copies and no reason
 */
function reprints(
  copies: readonly PrintedCopy[],
  marks: readonly CopyMark[],
  reason: string | undefined,
): AgreementOptions['reprintOf'] {
  const before = copies.filter(({ mark, prints }) => prints > 0 && marks.includes(mark));
  if (before.length > 0 && !reason) throw invalidInput(issue('reason', 'required'));
  const known = new Map(
    before.map(({ boxNumber, revision, mark, prints }) => [keyOf(boxNumber, revision, mark), prints]),
  );
  return ({ boxNumber, revision }, mark) => {
    const number = known.get(keyOf(boxNumber, revision, mark));
    return number === undefined ? null : { number, reason: reason ?? '' };
  };
}

/** What was drawn, as it is held against the register when it leaves the program. */
function drawnOf(
  ids: readonly string[],
  copies: readonly CopyPages[],
  before: readonly PrintedCopy[],
  fingerprints: readonly string[],
): DrawnAgreements {
  const prints = new Map(before.map((copy) => [`${copy.agreementId} ${copy.mark}`, copy.prints]));
  return {
    copies: copies.map(({ document, mark, from, to }) => {
      const agreement = ids[document] ?? '';
      return { agreement, mark, from, to, prints: prints.get(`${agreement} ${mark}`) ?? 0 };
    }),
    documents: Object.fromEntries(ids.map((id, at) => [id, fingerprints[at] ?? ''])),
  };
}

/** Draws the open agreements of a selection, copy after copy, into one PDF. */
export const drawAgreementsJob: JobFunction<JobInputOf<'agreements'>> = async (input, run) => {
  const { db } = run;
  const chosen = chosenAgreements(db, input.selection);
  const drawn = chosen.filter((device) => device.agreementId !== null);
  if (drawn.length === 0) throw new DomainError('nothing-selected');
  const agreementIds = drawn.map((device) => device.agreementId ?? '');
  const today = dayOf(run.now());
  const office = officeOf(db);
  const choice = input.choice ?? usualChoice;
  const before = printsOf(db, agreementIds);
  const reprintOf = reprints(before, choice.marks, input.reason);
  const fonts = await loadFonts(join(run.resources, 'fonts'));
  const drawing = { on: today, templates: publishedNumbers(db) };
  const documentOf = documentsOf(db, drawing);
  const fingerprintOf = documentFingerprints();
  const fingerprints: string[] = [];

  function* documents(): Generator<AgreementDocument> {
    for (const id of agreementIds) {
      const document = documentOf(id);
      fingerprints.push(fingerprintOf(document));
      yield document;
    }
  }

  run.progress(0, agreementIds.length);
  const { pages, bytes, sha256, copies } = await run.drawInto(input.target, (sink) =>
    drawAgreements(documents(), sink, {
      fonts,
      mac: payloadMac(office.qrKey),
      choice,
      ...(reprintOf ? { reprintOf } : {}),
      ...(input.cover ? { cover: { language: office.paperLanguage, office: office.name, day: today } } : {}),
      signal: run.signal,
      onProgress: (done) => run.progress(done, agreementIds.length),
    }),
  );
  const numbers = drawn.map(({ boxNumber }) => boxNumber);
  const [first = ''] = numbers;
  const range = numbers.length === 1 ? first : `${first} ${numbers.at(-1) ?? ''}`;
  const name = say(paperWords('agreement', office.paperLanguage).file, { numbers: range });
  return {
    kind: 'document',
    path: input.target,
    fileName: `${name}.pdf`.replace(/\s+/g, '-'),
    pages,
    bytes,
    paper: {
      kind: 'agreements',
      subject: {
        title: rangeTitle(numbers),
        agreements: agreementIds,
        copies: choice.marks.join(''),
        drawing,
      },
      sha256,
      drawn: drawnOf(agreementIds, copies, before, fingerprints),
      ...(input.reason === undefined ? {} : { reason: input.reason }),
    },
  };
};
