import type { Page } from './page.ts';

/** The parts of an IPC event that say who is calling. */
export interface Sender {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/**
 * Whether a message comes from the main frame of a window that we made, showing our own page. A frame
 * that is gone by now (null) is nobody's.
 */
export function isTrusted(event: Sender, page: Page, isOurWindow: (id: number) => boolean): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurWindow(event.sender.id) && page.isOurs(frame.url);
}
