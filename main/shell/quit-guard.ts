import { app, dialog, type BrowserWindow } from 'electron';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Words } from './words.ts';

/** Asks before work is thrown away: closing the window and quitting wait while a job runs. */
export function guardQuitting(window: BrowserWindow, jobs: JobRunner, words: Words['quit']): void {
  let asking = false;
  window.on('close', (event) => {
    if (!jobs.isBusy()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  });

  async function ask(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: words.title,
      message: words.message,
      detail: words.detail,
      buttons: [words.stay, words.leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response !== 1) return;
    await jobs.stop();
    app.quit();
  }
}
