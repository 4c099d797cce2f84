import type { PrintChoice } from '../../preload/contract/agreements.ts';
import type { ClaimFilter } from '../../preload/contract/allowances.ts';
import type { JournalFilter } from '../../preload/contract/audit.ts';
import type { SampleAgreement } from '../agreements/index.ts';
import type { BackupTrigger } from '../../preload/contract/backup.ts';
import type { ImportKind, ImportMapping } from '../../preload/contract/exchange.ts';
import type { LabelKind } from '../../preload/contract/labels.ts';
import type { DeviceList, DeviceSelection } from '../../preload/contract/device-list.ts';
import type { CopiesWanted } from '../../preload/contract/stamped-copies.ts';
import type { ScanCopyMark } from '../../preload/contract/scan-inbox.ts';
import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import type { RecoverySheetDocument } from '../keys/index.ts';

/** Agreements by id: blank forms have no device yet by which they could be chosen. */
export interface AgreementSelection {
  readonly kind: 'agreements';
  readonly ids: readonly string[];
}

/** A file to import, as picked by somebody or named on the command line. */
export interface ImportSource {
  readonly path: string;
  /** The name to show; the path stays in the main process. */
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly sheet: string | null;
}

export interface PrinterOffset {
  readonly x: number;
  readonly y: number;
}

/** All devices, those ticked, or exactly what a list shows. */
export type InventoryScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'list'; readonly list: DeviceList }
  | { readonly kind: 'selection'; readonly selection: DeviceSelection };

/**
 * What a job is told: plain data, since it crosses into a worker thread. `target` is the file to write,
 * `report` the file that a dry run leaves its rows in, one JSON object a line.
 */
export type JobInput =
  | {
      readonly kind: 'agreements';
      readonly selection: DeviceSelection | AgreementSelection;
      /** Left out: all copies, device by device, on both sides of the paper. */
      readonly choice?: PrintChoice;
      /** A sheet before the others that lists what follows. */
      readonly cover?: boolean;
      /** Why copies are printed that were printed before. */
      readonly reason?: string;
      readonly target: string;
    }
  /** Loads what drawing takes, for somebody who is about to draw. */
  | { readonly kind: 'ready-drawing' }
  /** What became of every number of a series; the office's own where no prefix is named. */
  | {
      readonly kind: 'number-report';
      readonly prefix: string | null;
      readonly format: 'pdf' | 'xlsx';
      readonly target: string;
    }
  /** The slip of a device that came back. */
  | { readonly kind: 'return-slip'; readonly agreement: string; readonly target: string }
  | {
      readonly kind: 'claims';
      readonly filter: ClaimFilter;
      readonly format: 'pdf' | 'xlsx';
      readonly target: string;
    }
  /** Keeps receipts and pictures with a claim. */
  | {
      readonly kind: 'claim-evidence';
      readonly claim: string;
      readonly files: readonly { readonly path: string; readonly fileName: string }[];
    }
  | {
      readonly kind: 'labels';
      readonly labelKind: LabelKind;
      readonly selection: DeviceSelection;
      readonly sheet: string;
      readonly start: number;
      /** Of each label. */
      readonly copies: number;
      readonly offset: PrinterOffset;
      /** Dots in an inch of the printer. */
      readonly dpi: number;
      readonly target: string;
    }
  | {
      readonly kind: 'printer-test-page';
      /** The name for people; empty for one of another computer. */
      readonly printer: string;
      readonly offset: PrinterOffset;
      readonly target: string;
    }
  | {
      readonly kind: 'label-test-page';
      readonly sheet: string;
      readonly offset: PrinterOffset;
      readonly target: string;
    }
  /** The contents list of a box file, and labels for the spines of some. */
  | { readonly kind: 'box-file-contents'; readonly id: string; readonly target: string }
  | {
      readonly kind: 'spines';
      readonly ids: readonly string[];
      readonly sheet: string;
      readonly start: number;
      /** None unless it says otherwise. */
      readonly offset?: PrinterOffset;
      readonly target: string;
    }
  /** The sheets that go with transmittals. */
  | { readonly kind: 'transmittal-sheets'; readonly ids: readonly string[]; readonly target: string }
  /** Letters that ask parties for what they still have. */
  | {
      readonly kind: 'reminders';
      readonly purpose: Purpose;
      readonly to: readonly { readonly kind: 'person' | 'council'; readonly id: string }[];
      readonly target: string;
    }
  /** Copies of the signed paper, from its scans. */
  | { readonly kind: 'stamped-copies'; readonly wanted: CopiesWanted; readonly target: string }
  /** Looks at a PDF or a photograph of a paper. */
  | { readonly kind: 'verify-file'; readonly path: string; readonly fileName: string }
  /** Draws an agreement again as it was printed first. */
  | {
      readonly kind: 'redraw';
      readonly agreement: string;
      readonly mark: ScanCopyMark | null;
      readonly target: string;
    }
  | { readonly kind: 'inspect'; readonly source: ImportSource }
  | {
      readonly kind: 'dry-run';
      readonly source: ImportSource;
      readonly mapping: ImportMapping;
      readonly report: string;
    }
  | {
      readonly kind: 'import';
      readonly source: ImportSource;
      readonly mapping: ImportMapping;
      readonly leaveOutRefused: boolean;
      readonly report: string | null;
    }
  | {
      readonly kind: 'export';
      readonly what: InventoryScope;
      readonly format: 'xlsx' | 'csv';
      readonly target: string;
    }
  /** Files scans at a copy of an agreement. */
  | {
      readonly kind: 'file-scans';
      readonly agreementId: string;
      readonly mark: ScanCopyMark;
      readonly files: readonly { readonly path: string; readonly fileName: string }[];
    }
  /** Sorts the pages of scanned files to their agreements. */
  | {
      readonly kind: 'sort-scans';
      readonly files: readonly { readonly path: string; readonly fileName: string }[];
      readonly keepOriginals: boolean;
    }
  /** Turns a page that waits before it is filed by hand. Nobody asked for it, so it is in no list of jobs. */
  | {
      readonly kind: 'ready-page';
      readonly sha256: string;
      readonly turn: 0 | 1 | 2 | 3;
    }
  | {
      readonly kind: 'journal';
      readonly filter: JournalFilter;
      readonly format: 'xlsx' | 'pdf';
      readonly target: string;
    }
  /** Everything held about one person; a PDF to be looked at first, or a JSON file where it was wanted. */
  | {
      readonly kind: 'person-report';
      readonly person: string;
      readonly format: 'pdf' | 'json';
      readonly target: string;
    }
  /** Verifies the change feed. Nobody asked for it, so it is in no list of jobs. */
  | { readonly kind: 'verify-feed'; readonly seenFolder: string; readonly anew: boolean }
  /** Makes a backup beside the register if there is none of it as it is now, and where a folder is named another there. */
  | { readonly kind: 'backup'; readonly to: string | null; readonly trigger: BackupTrigger }
  /** Lays a backup ready in the folder of the register that it is to replace. */
  | {
      readonly kind: 'restore';
      readonly from: string;
      readonly folder: string;
      readonly key: Uint8Array;
      readonly keysFile: string;
    }
  /** Looks for damage in the register's file. Nobody asked for it, so it is in no list of jobs. */
  | { readonly kind: 'examine' }
  /** Draws a recovery sheet. It is shown where it was asked for and nowhere else, so it is in no list of jobs. */
  | { readonly kind: 'recovery-sheet'; readonly sheet: RecoverySheetDocument; readonly target: string }
  /** Draws a sample agreement from a template in the making. It is shown beside it and in no list of jobs. */
  | {
      readonly kind: 'template-preview';
      readonly sample: SampleAgreement;
      readonly target: string;
    }
  /** The master user list, and the master role list. */
  | { readonly kind: 'user-list'; readonly target: string }
  | { readonly kind: 'role-list'; readonly target: string }
  /** Makes the register of invented workers in a folder where none stands yet. */
  | { readonly kind: 'sample'; readonly folder: string };

export type JobInputOf<K extends JobInput['kind']> = Extract<JobInput, { readonly kind: K }>;
