import type { Session } from 'electron';
import type { Log } from '../logging/log.ts';

/** Denies every permission, asked for or looked up: Electron grants them all unless told otherwise. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Cancels every request that does not stay inside the program. */
export function denyNetwork(session: Session, mayLoad: (url: string) => boolean, log: Log): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const cancel = !mayLoad(details.url);
    if (cancel) log.warn('A request to the network was cancelled');
    decide({ cancel });
  });
}

/** Files leave the program through its own dialogs only. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps Chromium from fetching spelling dictionaries, which it asks for past every other guard. */
export function denySpelling(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
