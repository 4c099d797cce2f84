import { ipcRenderer, webUtils } from 'electron';
import { channelOf } from './contract/names.ts';

/** What is used here of the browser's own events, which the types of this room leave out. */
interface DropEvent {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly files: ArrayLike<object> } | null;
}
type DropTarget = {
  readonly addEventListener: (type: 'drop', listener: (event: DropEvent) => void, capture: boolean) => void;
  readonly removeEventListener: (
    type: 'drop',
    listener: (event: DropEvent) => void,
    capture: boolean,
  ) => void;
};

/**
 * Listens to files that somebody drops on the window. Their paths go from here to the main process and nowhere
 * else, and the page is told what that answers. A page can make an event, which is not trusted, and a file,
 * which has no path; so it cannot choose one.
 *
 * @returns how to stop listening
 */
export function onDrop(listener: (answer: unknown) => void): () => void {
  const target = globalThis as unknown as DropTarget;
  const take = (event: DropEvent): void => {
    if (!event.isTrusted || !event.dataTransfer) return;
    const files = Array.from(event.dataTransfer.files);
    const paths = files.map((file) => webUtils.getPathForFile(file as never)).filter((path) => path !== '');
    if (paths.length === 0) return;
    void ipcRenderer.invoke(channelOf('scans.takeDropped'), { paths }).then(listener);
  };
  target.addEventListener('drop', take, true);
  return () => target.removeEventListener('drop', take, true);
}
