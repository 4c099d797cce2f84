import { powerMonitor, type BrowserWindow } from 'electron';
import type { Session } from '../accounts/index.ts';

/** Milliseconds between two looks at how long nobody has touched the window. */
const lookEvery = 5000;

/** Locks when nobody has touched the window for the office's minutes, and when the computer sleeps or is locked. */
export function lockWhenLeft(window: BrowserWindow, session: Session): void {
  // Asking for the state locks where it is time to.
  const timer = setInterval(() => session.state(), lookEvery);
  powerMonitor.on('suspend', session.lock);
  powerMonitor.on('lock-screen', session.lock);
  window.once('closed', () => {
    clearInterval(timer);
    powerMonitor.off('suspend', session.lock);
    powerMonitor.off('lock-screen', session.lock);
  });
}
