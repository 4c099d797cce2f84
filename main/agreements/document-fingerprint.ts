import { hash } from 'node:crypto';
import { isClosed } from '../../preload/contract/agreement-values.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { documentsOf, type Drawing } from './agreement-model.service.ts';
import { findAgreement } from './agreement.repository.ts';

/** Tells documents apart by what would be printed of them: two that are alike have the same fingerprint. */
export type Fingerprints = (document: AgreementDocument) => string;

/** Fingerprints of many documents: pictures, which are large and the same on all of them, are looked at once. */
export function documentFingerprints(): Fingerprints {
  const known = new Map<string, string>();
  const ofPicture = (picture: string): string => {
    const found = known.get(picture) ?? hash('sha256', picture);
    known.set(picture, found);
    return found;
  };
  return (document) => {
    const office = { ...document.office, logos: document.office.logos.map(ofPicture) };
    return hash('sha256', JSON.stringify({ ...document, office }));
  };
}

/**
 * The number of the first of some agreements whose drawing must not be printed any more: it is over, or what was
 * drawn is not what would be drawn now. Null where all stand as they were drawn.
 *
 * @param drawn the fingerprint of each as it was drawn
 */
export function outdatedAgreement(
  db: ReadableDb,
  ids: readonly string[],
  drawn: Readonly<Record<string, string>>,
  drawing: Drawing = { on: '' },
): string | null {
  const documentOf = documentsOf(db, drawing);
  const fingerprint = documentFingerprints();
  for (const id of ids) {
    const present = findAgreement(db, id);
    if (!present) return '';
    if (isClosed(present.state) || fingerprint(documentOf(id)) !== drawn[id]) return present.number;
  }
  return null;
}
