import { countPages } from '../agreements/index.ts';
import { attachmentBytes, attachmentStore, storeBytes } from '../attachments/index.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { dayOf } from '../register/index.ts';
import { turned } from './grey-picture.rules.ts';
import { startJpegWriter } from './jpeg-writer.ts';
import { pagesOfCopy } from './page.repository.ts';
import { startPageReader } from './page-reader.ts';
import { straightened } from './read-page.ts';

/** Gets a page ready that somebody files by hand: turned as they see it, and level. */
export const readyPageJob: JobFunction<JobInputOf<'ready-page'>> = async (input, run) => {
  const { sha256, turn, agreementId } = input;
  const { db, folder, key, resources } = run;
  const known = pagesOfCopy(db, agreementId);
  const counted =
    known === null ? await countPages(db, [agreementId], { resources, today: dayOf(run.now()) }) : null;
  const pages = known ?? counted?.get(agreementId) ?? null;
  if (turn === 0) return { kind: 'ready-page', picture: null, pages };
  const store = attachmentStore(folder);
  const [reader, write] = await Promise.all([startPageReader(resources), startJpegWriter(resources)]);
  const file = await reader.openBytes(await attachmentBytes(store, key, sha256));
  const picture = straightened(turned(await file.page(1), turn), null);
  file.close();
  const jpeg = write(picture);
  return {
    kind: 'ready-page',
    picture: { sha256: await storeBytes(store, key, jpeg), bytes: jpeg.length },
    pages,
  };
};
