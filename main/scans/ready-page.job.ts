import { attachmentBytes, attachmentStore, storeBytes } from '../attachments/index.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction } from '../jobs/job-run.ts';
import { turned } from './grey-picture.rules.ts';
import { startJpegWriter } from './jpeg-writer.ts';
import { startPageReader } from './page-reader.ts';
import { straightened } from './read-page.ts';

/** Gets a page ready that somebody files by hand: turned as they see it, and level. */
export const readyPageJob: JobFunction<JobInputOf<'ready-page'>> = async ({ sha256, turn }, run) => {
  const { folder, key, resources } = run;
  const store = attachmentStore(folder);
  const [reader, write] = await Promise.all([startPageReader(resources), startJpegWriter(resources)]);
  const file = await reader.openBytes(await attachmentBytes(store, key, sha256));
  const picture = straightened(turned(await file.page(1), turn), null);
  file.close();
  const jpeg = write(picture);
  return {
    kind: 'ready-page',
    picture: { sha256: await storeBytes(store, key, jpeg), bytes: jpeg.length },
  };
};
