import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { payloadMac } from '../labels/index.ts';
import { officeOf } from '../settings/index.ts';

/**
 * How many pages a copy of each agreement has, all copies of one having as many: they are drawn to nowhere. One
 * that cannot be drawn is left out.
 *
 * @param today as `2026-11-22`, for those that were not printed yet
 * @param resources folder with `fonts` in it
 */
export async function countPages(
  db: ReadableDb,
  ids: readonly string[],
  { today, resources }: { readonly today: string; readonly resources: string },
): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  if (ids.length === 0) return counted;
  // Whoever only reads the register does without the drawing of documents.
  const [{ loadFonts }, { drawAgreements }, { documentOf }] = await Promise.all([
    import('../documents/fonts.ts'),
    import('./agreement.pdf.ts'),
    import('./agreement-model.service.ts'),
  ]);
  const options = { fonts: await loadFonts(join(resources, 'fonts')), mac: payloadMac(officeOf(db).qrKey) };
  for (const id of ids) {
    try {
      const document = documentOf(db, id, today);
      const { pages } = await drawAgreements([document], nowhere(), options);
      counted.set(id, Math.ceil(pages / document.copies.length));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return counted;
}

function nowhere(): Writable {
  return new Writable({ write: (_bytes, _encoding, done) => done() });
}
