import { ipcMain, type WebContents } from 'electron';
import { contract } from '../../preload/contract/index.ts';
import type { Events } from '../../preload/contract/events.ts';
import { channelOf } from '../../preload/contract/names.ts';
import type { Dispatch } from '../ipc/dispatch.ts';
import type { Log } from '../logging/log.ts';
import type { Page } from './page.ts';
import { isTrusted } from './trusted-sender.ts';

export interface Wire {
  readonly dispatch: Dispatch;
  readonly page: Page;
  readonly isOurWindow: (id: number) => boolean;
  readonly log: Log;
}

/** Opens the counter: one channel for each call of the contract, and nothing else. */
export function registerIpc({ dispatch, page, isOurWindow, log }: Wire): void {
  for (const [domain, calls] of Object.entries(contract)) {
    for (const name of Object.keys(calls)) {
      const call = `${domain}.${name}`;
      ipcMain.handle(channelOf(call), (event, input: unknown, options: unknown) => {
        if (isTrusted(event, page, isOurWindow)) return dispatch(call, input, options);
        log.warn(`A stranger called ${call}`);
        return { ok: false, error: { code: 'not-allowed' } };
      });
    }
  }
}

/** Tells a window what happened. */
export function announce<E extends keyof Events>(contents: WebContents, event: E, detail: Events[E]): void {
  if (!contents.isDestroyed()) contents.send(channelOf(`event.${event}`), detail);
}
