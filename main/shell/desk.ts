import { app, shell } from 'electron';
import type { FeedWatch } from '../audit/index.ts';
import type { RegisterCare } from '../backup/index.ts';
import type { Desk } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { HeldDocuments } from '../files/held-documents.ts';
import type { SessionFolder } from '../files/session-folder.ts';
import type { Tokens } from '../files/tokens.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { ShownScans } from '../scans/index.ts';
import type { Dialogs } from './dialogs.ts';

export interface DeskParts {
  readonly registersFolder: string;
  readonly dialogs: Dialogs;
  /** Those of whoever is at the window now. */
  readonly tokens: () => Tokens;
  readonly documents: () => HeldDocuments;
  readonly scans: () => ShownScans;
  readonly owner: () => string;
  readonly folder: SessionFolder;
  readonly jobs: JobRunner;
  readonly feed: FeedWatch;
  readonly care: RegisterCare;
  readonly print: Desk['print'];
  readonly printers: Desk['printers'];
  readonly printerBook: Desk['printerBook'];
}

/** The desktop, as far as handlers may ask anything of it. */
export function desk({
  dialogs,
  tokens,
  documents,
  scans,
  folder,
  jobs,
  feed,
  care,
  print,
  printers,
  printerBook,
  owner,
  registersFolder,
}: DeskParts): Desk {
  const isOwn = (id: string): boolean => jobs.ownerOf(id) === owner();
  return {
    appVersion: app.getVersion(),
    registersFolder,
    choose: dialogs.choose,
    chooseScans: dialogs.chooseScans,
    chooseSave: dialogs.chooseSave,
    tokenFor: (purpose, path) => tokens().issue(purpose, path),
    pathOf: (purpose, token) => tokens().pathOf(purpose, token),
    use: (purpose, token) => tokens().use(purpose, token),
    temporaryPath: folder.newPath,
    sealing: folder.sealing,
    holdDocument: (document) => documents().hold(document),
    letDocumentGo: (token) => documents().letGo(token),
    document: (token) => documents().get(token),
    documentLeft: (token, left) => documents().leave(token, left),
    showScan: (scan) => scans().show(scan),
    print,
    printers,
    printerBook,
    reveal: (path) => shell.showItemInFolder(path),
    startJob: jobs.start,
    readyDrawing: jobs.readyDrawing,
    outcomeOf: (id) => (isOwn(id) ? jobs.outcomeOf(id) : Promise.reject(new DomainError('expired'))),
    cancelJob: (id) => {
      if (isOwn(id)) jobs.cancel(id);
    },
    stopJobs: jobs.stop,
    feed,
    care,
    jobs: () => jobs.all().filter(({ id }) => isOwn(id)),
  };
}
