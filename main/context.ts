import type { Role } from '../preload/contract/endpoint.ts';
import type { Job } from '../preload/contract/jobs.ts';
import type { OpenRegister } from './database/open-register.ts';
import type { ReadableDb } from './database/readable-db.ts';
import type { Session } from './accounts/index.ts';
import type { Write } from './database/unit-of-work.ts';
import type { JobOutcome } from './jobs/job-outcome.ts';
import type { JobInput } from './jobs/job-input.ts';
import type { FeedWatch } from './audit/index.ts';
import type { RegisterCare } from './backup/index.ts';
import type { Sealing } from './files/index.ts';
import type { RecoverySheets } from './keys/index.ts';
import type { Log } from './logging/log.ts';
import type { Left, Paper, PrinterBook, PrintOrder, SystemPrinter } from './printing/index.ts';
import type { ShownScan } from './scans/index.ts';
import type { Registers } from './settings/registers.ts';

/** Who acts: somebody signed in, the program itself, or whoever runs the command line. */
export interface Account {
  /** The name that the change feed keeps. */
  readonly name: string;
  readonly role: Role;
}

/** What every act may ask for; injected so that tests and documents are repeatable. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}

/** What a call receives that is answered without an open register. */
export interface OfficeContext extends Surroundings {
  readonly desk: Desk;
  readonly session: Session;
  /** Opens, creates and closes the register; the one that is open is `registers.current()`. */
  readonly registers: Registers;
  /** The recovery sheet that waits to be confirmed. */
  readonly sheets: RecoverySheets;
}

/** What a call receives that needs an open register but nobody signed in. */
export interface RegisterContext extends OfficeContext {
  readonly register: OpenRegister;
}

/** What a query receives: a handle that cannot write. */
export interface QueryContext extends OfficeContext {
  readonly account: Account;
  readonly db: ReadableDb;
}

/** What a command receives besides: the one way to write. */
export interface CommandContext extends QueryContext {
  readonly write: Write;
}

/** A document drawn for preview, and what to do once it is on paper or saved. */
export interface HeldDocument {
  /** A sealed file of the session. */
  readonly path: string;
  readonly fileName: string;
  readonly pages: number;
  /** What is entered once it leaves the program; null for what must not be, because it holds a secret. */
  readonly paper: Paper | null;
  /** How it has left the program already; null while it has not. */
  readonly left: Left | null;
}

/** A file or folder that somebody picked. The page gets the token and the name, never the path. */
export interface Chosen {
  readonly token: string;
  readonly name: string;
}

/** What a token is good for: a file picked for reading is not accepted as a place to write. */
export type TokenPurpose = 'import' | 'logo' | 'scan' | 'folder' | 'save' | 'file' | 'backup';

export type SaveFormat = 'pdf' | 'xlsx' | 'csv' | 'json' | 'jpg' | 'png';

/**
 * The desk: what a handler may ask of the desktop around it. Paths stay on this side; the page only
 * ever holds tokens.
 */
export interface Desk {
  readonly appVersion: string;
  /** Where registers are made unless another folder is chosen. */
  readonly registersFolder: string;
  /** Shows the system's dialog. Null when it was closed. */
  readonly choose: (what: 'import' | 'logo' | 'folder') => Promise<Chosen | null>;
  /** Shows the system's dialog for one or several files to file. Empty when it was closed. */
  readonly chooseScans: () => Promise<readonly Chosen[]>;
  readonly chooseSave: (suggestedName: string, format: SaveFormat) => Promise<Chosen | null>;
  /** Issues a token for a path that did not come from a dialog, e.g. a recent register or a written file. */
  readonly tokenFor: (purpose: TokenPurpose, path: string) => string;
  /** Path behind a token, which stays good. Throws `expired`. */
  readonly pathOf: (purpose: TokenPurpose, token: string) => string;
  /** Path behind a token, which is good this once: what is written or taken in. Throws `expired`. */
  readonly use: (purpose: TokenPurpose, token: string) => string;
  /**
   * A path in the session's private folder where nothing stands yet; emptied when the program ends. Nothing of
   * a register may stand there in the clear: it is written and read through `sealing`.
   */
  readonly temporaryPath: (extension: string) => string;
  readonly sealing: Sealing;
  /** Holds a document for preview, under the token it answers. */
  readonly holdDocument: (document: Omit<HeldDocument, 'left'>) => string;
  /** Removes a held document before the session ends. */
  readonly letDocumentGo: (token: string) => void;
  /** A document held for preview. Throws `expired`. */
  readonly document: (token: string) => HeldDocument;
  /** Remembers how a held document has left the program. */
  readonly documentLeft: (token: string, left: Left) => void;
  /** Lets the page show a scan, under the token it answers. */
  readonly showScan: (scan: ShownScan) => string;
  /** Prints a PDF: straight, or through the system's print dialog. False when that was closed. */
  readonly print: (document: HeldDocument, order: PrintOrder) => Promise<boolean>;
  /** The printers of this computer. */
  readonly printers: () => Promise<readonly SystemPrinter[]>;
  /** What is remembered of them on this computer. */
  readonly printerBook: PrinterBook;
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void;
  /** Starts a job in a worker thread, on the open register if there is one, and returns its id. */
  readonly startJob: (input: JobInput, reason?: string) => string;
  /** Gets ready for drawing in the background: somebody is about to ask for it. */
  readonly readyDrawing: () => void;
  /** What a job came to, once it has ended. Rejects with its refusal; `expired` for an unknown id. */
  readonly outcomeOf: (jobId: string) => Promise<JobOutcome>;
  readonly cancelJob: (jobId: string) => void;
  /** Cancels every job, those in the background too, and resolves when none has a register open any more. */
  readonly stopJobs: () => Promise<void>;
  /** The verification of the change feed in the background. */
  readonly feed: FeedWatch;
  /** The day's backup and the look for damage in the background. */
  readonly care: RegisterCare;
  /** The session's jobs, oldest first. */
  readonly jobs: () => readonly Job[];
}
