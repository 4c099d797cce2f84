import { app, session as webSession, type BrowserWindow } from 'electron';
import type { Events } from '../../preload/contract/events.ts';
import { programAccount, windowSession } from '../accounts/index.ts';
import type { OfficeContext } from '../context.ts';
import { feedWatch } from '../audit/index.ts';
import { registerCare } from '../backup/index.ts';
import { newId } from '../database/new-id.ts';
import { heldDocuments } from '../files/held-documents.ts';
import { sessionFolder } from '../files/session-folder.ts';
import { perOwner } from '../files/per-owner.ts';
import { pathTokens } from '../files/tokens.ts';
import { allRecords, domainsShowing } from '../ipc/changes.ts';
import { dispatcher } from '../ipc/dispatch.ts';
import { handlers } from '../ipc/handlers.ts';
import { jobResultOf } from './job-result.ts';
import { jobRunner } from '../jobs/job-runner.ts';
import { keyRing, recoverySheets } from '../keys/index.ts';
import type { Log } from '../logging/log.ts';
import { printerBook } from '../printing/index.ts';
import { servedScan, shownScans } from '../scans/index.ts';
import { registersOf } from '../settings/index.ts';
import { serveApp } from './app-protocol.ts';
import { desk } from './desk.ts';
import { dialogs } from './dialogs.ts';
import { hardenSession } from './harden.ts';
import { sealedContent } from './sealed-content.ts';
import { systemKeyStore } from './key-store.ts';
import { lockWhenLeft } from './lock-when-left.ts';
import { openMainWindow } from './main-window.ts';
import { installMenu } from './menu.ts';
import { watchOutsideChanges } from './outside-changes.ts';
import type { Page } from './page.ts';
import { programPlaces, userPlaces } from './places.ts';
import { printPdf, systemPrinters } from './printing.ts';
import { guardQuitting } from './quit-guard.ts';
import { announce, registerIpc } from './register-ipc.ts';
import { tendRegister } from './tend-register.ts';
import { wordsFor } from './words.ts';

/** Milliseconds that the window waits for another writer; the page asks again by itself. */
const patience = 250;
/** Milliseconds after a register was opened before its change feed is verified: the window comes first. */
const afterOpening = 3000;
/** And before its file is looked through for damage, which reads all of it. */
const longAfterOpening = 15_000;

/** Builds everything behind the window, then the window. */
export function startWindow(page: Page, log: Log): BrowserWindow {
  const places = userPlaces();
  const words = wordsFor(app.getLocale());
  const session = windowSession({
    register: () => registers.current(),
    ticks: () => performance.now(),
    onChange: () => {
      tell('session', {});
      setTimeout(care.keepUp, afterOpening);
    },
    onUnwritten: (kind, error) => log.warn(`${kind} was not entered`, error),
  });
  const tokens = perOwner(session.owner, pathTokens);
  const documents = perOwner(session.owner, heldDocuments);
  const scans = perOwner(session.owner, shownScans);
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
  const tellSignedIn: typeof tell = (event, detail) => {
    if (session.account()) tell(event, detail);
  };

  const registers = registersOf({
    account: programAccount,
    patience,
    keys: keyRing(places.keys, systemKeyStore),
    recentFile: places.recentRegisters,
    onOpened: () => {
      feed.forget();
      setTimeout(() => feed.look(), afterOpening);
      setTimeout(care.examine, longAfterOpening);
    },
    afterCommit: (entities) => tellSignedIn('changed', { domains: domainsShowing(entities) }),
  });
  const jobs = jobRunner({
    workerFile: programPlaces.worker,
    resources: programPlaces.resources,
    scratch: folder.path,
    sessionKey: folder.sealing.key,
    account: () => session.account() ?? programAccount,
    owner: session.owner,
    newId,
    log,
    register: () => registers.current(),
    resultOf: (outcome, owner) => jobResultOf(outcome, documents.of(owner), tokens.of(owner)),
    onChange: (job) => {
      if (jobs.ownerOf(job.id) === session.owner()) tell('job', job);
      if (job.state !== 'running') lookOutside();
    },
  });

  const feed = feedWatch({
    seenFolder: places.verified,
    run: (input) => jobs.outcomeOf(jobs.start(input)),
    tell: (state) => tellSignedIn('feed', state),
  });
  const care = registerCare({
    register: () => registers.current(),
    isSignedIn: () => session.account() !== null,
    run: (input) => jobs.outcomeOf(jobs.start(input)),
    now: () => new Date(),
    onDamage: () => tellSignedIn('changed', { domains: ['backup'] }),
  });

  hardenSession(page, log);
  serveApp(webSession.defaultSession, {
    pageFolder: programPlaces.page,
    document: (token) => {
      const path = session.account() ? documents.now().pathOf(token) : null;
      return path === null ? null : sealedContent(folder.sealing, path, 'application/pdf');
    },
    scan: (token) => (session.account() ? servedScan(scans.now().get(token), registers.current()) : null),
  });
  const office: OfficeContext = {
    session,
    registers,
    sheets: recoverySheets(),
    log,
    now: () => new Date(),
    newId: () => newId(),
    desk: desk({
      tokens: tokens.now,
      documents: documents.now,
      scans: scans.now,
      owner: session.owner,
      folder,
      jobs,
      feed,
      care,
      registersFolder: places.registers,
      dialogs: dialogs(shown, tokens.now, words.dialog, places.documents),
      print: ({ path }, order) => printPdf(folder.sealing.read(path), order, shown()),
      printers: () => systemPrinters(shown()),
      printerBook: printerBook(places.printers),
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
  lookOutside = watchOutsideChanges(window, registers, () =>
    tellSignedIn('changed', { domains: [...allRecords] }),
  );
  lockWhenLeft(window, session);
  tendRegister(window, care);
  app.once('will-quit', () => {
    session.leave();
    registers.close();
    folder.remove();
  });
  return window;
}
