import type { Sealing } from '../files/index.ts';
import type { ServedContent } from './app-protocol.ts';

/** A sealed file of the session, as it is served to a window: opened part by part, never as a whole. */
export function sealedContent(sealing: Sealing, path: string, mediaType: string): ServedContent {
  const { bytes, parts, close } = sealing.read(path);
  function* opened(): Generator<Buffer, void, undefined> {
    try {
      yield* parts();
    } finally {
      close();
    }
  }
  return { mediaType, bytes, parts: opened };
}
