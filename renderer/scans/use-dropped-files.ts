import { useEffect, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { showRefusal } from '../api/notices.tsx';
import { useLatest } from '../api/use-latest.ts';

/** A file that somebody dropped on the window: its name, and a ticket in the place of its path. */
export interface DroppedFile {
  readonly token: string;
  readonly name: string;
}

/**
 * Takes files that are dropped anywhere on the window while a screen is shown.
 *
 * @param onFiles told the files, and how many folders were left out
 * @param enabled false while they cannot be taken
 * @returns whether files are held over the window
 */
export function useDroppedFiles(
  onFiles: (files: readonly DroppedFile[], left: number) => void,
  enabled: boolean,
): boolean {
  const [over, setOver] = useState(false);
  const take = useLatest(onFiles);
  useEffect(() => {
    if (!enabled) return undefined;
    const hold = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would refuse the drop.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    const stop = window.boxfile.onDrop((answer) => {
      if (answer.ok) take.current(answer.value.files, answer.value.left);
      else showRefusal(new ApiError(answer.error));
    });
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      stop();
      setOver(false);
    };
  }, [enabled, take]);
  return over;
}
