import type { BrowserWindow } from 'electron';
import type { RegisterCare } from '../backup/index.ts';

/** Milliseconds between two looks at whether the day's backup is due; a look reads a few small files. */
const lookEvery = 30_000;

/** Keeps the day's backup up while the window is open, also over midnight. */
export function tendRegister(window: BrowserWindow, care: RegisterCare): void {
  const timer = setInterval(care.keepUp, lookEvery);
  window.once('closed', () => clearInterval(timer));
}
