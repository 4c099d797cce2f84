import { call } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';

/** Milliseconds between two words to the main process that somebody is here. */
const tellEvery = 10_000;

/** Asks anew where the window stands. */
export function askSession(): void {
  void queryClient.invalidateQueries({ queryKey: ['settings', 'settings.status'] });
}

/** Locks; what is on the screen stays for the same person. */
export function lockNow(): void {
  call('accounts.lock', {}).then(askSession, askSession);
}

/** Follows who is signed in, tells the main process of every touch now and then, and locks on Ctrl+L. */
export function followSession(): void {
  window.boxfile.on('session', askSession);
  let told = -tellEvery;
  const touched = (): void => {
    if (performance.now() - told < tellEvery) return;
    told = performance.now();
    // Before sign-in and without a register there is nothing to keep open.
    call('accounts.active', {}).catch(() => undefined);
  };
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(event, touched, { capture: true, passive: true });
  }
  window.addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'l' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    lockNow();
  });
}
