import { app, shell } from 'electron';
import type { Desk, HeldDocument } from '../context.ts';
import type { HeldDocuments } from '../files/held-documents.ts';
import type { SessionFolder } from '../files/session-folder.ts';
import type { Tokens } from '../files/tokens.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { ShownScans } from '../scans/index.ts';
import type { Dialogs } from './dialogs.ts';

export interface DeskParts {
  readonly registersFolder: string;
  readonly dialogs: Dialogs;
  readonly tokens: Tokens;
  readonly documents: HeldDocuments;
  readonly scans: ShownScans;
  readonly folder: SessionFolder;
  readonly jobs: JobRunner;
  readonly print: (document: HeldDocument) => Promise<boolean>;
}

/** The desktop, as far as handlers may ask anything of it. */
export function desk({
  dialogs,
  tokens,
  documents,
  scans,
  folder,
  jobs,
  print,
  registersFolder,
}: DeskParts): Desk {
  return {
    appVersion: app.getVersion(),
    registersFolder,
    choose: dialogs.choose,
    chooseScans: dialogs.chooseScans,
    chooseSave: dialogs.chooseSave,
    tokenFor: tokens.issue,
    pathOf: tokens.pathOf,
    use: tokens.use,
    temporaryPath: folder.newPath,
    document: documents.get,
    showScan: scans.show,
    print,
    reveal: (path) => shell.showItemInFolder(path),
    startJob: jobs.start,
    outcomeOf: jobs.outcomeOf,
    cancelJob: jobs.cancel,
    jobs: jobs.all,
  };
}
