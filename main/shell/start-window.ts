import { userInfo } from 'node:os';
import { app, session as webSession, type BrowserWindow } from 'electron';
import type { Events } from '../../preload/contract/events.ts';
import { sessionOf } from '../accounts/index.ts';
import type { Account, OfficeContext } from '../context.ts';
import { newId } from '../database/new-id.ts';
import { heldDocuments } from '../files/held-documents.ts';
import { sessionFolder } from '../files/session-folder.ts';
import { pathTokens } from '../files/tokens.ts';
import { allRecords, domainsShowing } from '../ipc/changes.ts';
import { dispatcher } from '../ipc/dispatch.ts';
import { handlers } from '../ipc/handlers.ts';
import { jobResultOf } from './job-result.ts';
import { jobRunner } from '../jobs/job-runner.ts';
import { keyRing } from '../keys/index.ts';
import type { Log } from '../logging/log.ts';
import { servedScan, shownScans } from '../scans/index.ts';
import { registersOf } from '../settings/index.ts';
import { serveApp } from './app-protocol.ts';
import { desk } from './desk.ts';
import { dialogs } from './dialogs.ts';
import { hardenSession } from './harden.ts';
import { systemKeyStore } from './key-store.ts';
import { lockWhenLeft } from './lock-when-left.ts';
import { openMainWindow } from './main-window.ts';
import { installMenu } from './menu.ts';
import { watchOutsideChanges } from './outside-changes.ts';
import type { Page } from './page.ts';
import { programPlaces, userPlaces } from './places.ts';
import { printPdf } from './printing.ts';
import { guardQuitting } from './quit-guard.ts';
import { announce, registerIpc } from './register-ipc.ts';
import { wordsFor } from './words.ts';

/** Milliseconds that the window waits for another writer; the page asks again by itself. */
const patience = 250;

/** Builds everything behind the window, then the window. */
export function startWindow(page: Page, log: Log): BrowserWindow {
  const places = userPlaces();
  const words = wordsFor(app.getLocale());
  const account: Account = { name: userInfo().username, role: 'administrator' };
  const session = sessionOf(account);
  const tokens = pathTokens();
  const documents = heldDocuments();
  const scans = shownScans();
  const folder = sessionFolder(places.previews);
  let window: BrowserWindow | null = null;
  let lookOutside = (): void => {};

  const shown = (): BrowserWindow => {
    if (!window) throw new Error('The window is not open');
    return window;
  };
  const tell = <E extends keyof Events>(event: E, detail: Events[E]): void => {
    if (window && !window.isDestroyed()) announce(window.webContents, event, detail);
  };

  const registers = registersOf({
    account,
    patience,
    keys: keyRing(places.keys, systemKeyStore),
    recentFile: places.recentRegisters,
    afterCommit: (entities) => tell('changed', { domains: domainsShowing(entities) }),
  });
  const jobs = jobRunner({
    workerFile: programPlaces.worker,
    resources: programPlaces.resources,
    scratch: folder.path,
    account: () => session.account() ?? account,
    newId,
    log,
    register: () => registers.current(),
    resultOf: (outcome) => jobResultOf(outcome, documents, tokens),
    onChange: (job) => {
      tell('job', job);
      if (job.state !== 'running') lookOutside();
    },
  });

  hardenSession(page, log);
  serveApp(webSession.defaultSession, {
    pageFolder: programPlaces.page,
    documentPath: documents.pathOf,
    scan: (token) => (session.account() ? servedScan(scans.get(token), registers.current()) : null),
  });
  const office: OfficeContext = {
    session,
    registers,
    log,
    now: () => new Date(),
    newId: () => newId(),
    desk: desk({
      tokens,
      documents,
      scans,
      folder,
      jobs,
      registersFolder: places.registers,
      dialogs: dialogs(shown, tokens, words.dialog, places.documents),
      print: ({ path }) => printPdf(path, shown()),
    }),
  };
  registerIpc({
    page,
    log,
    dispatch: dispatcher(office, handlers),
    isOurWindow: (id) => window !== null && !window.isDestroyed() && window.webContents.id === id,
  });
  installMenu(words.menu, !app.isPackaged);
  void registers.reopenLast();

  window = openMainWindow(page, places.windowBounds);
  guardQuitting(window, jobs, words.quit);
  lookOutside = watchOutsideChanges(window, registers, () => tell('changed', { domains: [...allRecords] }));
  app.once('will-quit', () => {
    registers.close();
    folder.remove();
  });
  return window;
}
