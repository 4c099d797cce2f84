import type { BrowserWindow } from 'electron';
import type { Registers } from '../settings/registers.ts';

/** Milliseconds between two looks; a look costs microseconds. */
const lookEvery = 1000;

/**
 * Notices commits by other connections (a job's thread, the command line) while the window can be seen.
 *
 * @returns a function that looks at once
 */
export function watchOutsideChanges(
  window: BrowserWindow,
  registers: Registers,
  changed: () => void,
): () => void {
  let folder: string | undefined;
  let seen = -1;

  function look(): void {
    const register = registers.current();
    if (!register) return;
    const version = register.dataVersion();
    // A register just opened may have been written to before the first look: that counts as a change.
    if (register.folder !== folder || version !== seen) changed();
    folder = register.folder;
    seen = version;
  }

  const timer = setInterval(() => {
    if (window.isVisible() && !window.isMinimized()) look();
  }, lookEvery);
  window.once('closed', () => clearInterval(timer));
  return look;
}
