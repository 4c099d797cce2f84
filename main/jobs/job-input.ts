import type {
  ImportCounts,
  ImportInspection,
  ImportKind,
  ImportMapping,
  RowSpan,
} from '../../preload/contract/exchange.ts';
import type { DeviceList, DeviceSelection } from '../../preload/contract/register.ts';
import type { ScanCopyMark, ScanRefusal } from '../../preload/contract/scans.ts';
import type { FiledScan } from '../scans/index.ts';

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
  | { readonly kind: 'agreements'; readonly selection: DeviceSelection; readonly target: string }
  | {
      readonly kind: 'labels';
      readonly selection: DeviceSelection;
      readonly sheet: string;
      readonly start: number;
      readonly offset: PrinterOffset;
      readonly target: string;
    }
  | {
      readonly kind: 'label-test-page';
      readonly sheet: string;
      readonly offset: PrinterOffset;
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
  /** Makes the register of invented workers in a folder where none stands yet. */
  | { readonly kind: 'sample'; readonly folder: string };

export type JobInputOf<K extends JobInput['kind']> = Extract<JobInput, { readonly kind: K }>;

/** What a job came to, on this side of the wire: with paths. */
export type JobOutcome =
  | {
      readonly kind: 'document';
      readonly path: string;
      /** The name it is saved under unless somebody changes it. */
      readonly fileName: string;
      readonly pages: number;
      readonly bytes: number;
      readonly agreementIds: readonly string[];
    }
  | { readonly kind: 'inspection'; readonly inspection: ImportInspection }
  | {
      readonly kind: 'import';
      readonly counts: ImportCounts;
      readonly written: boolean;
      readonly added: RowSpan | null;
      readonly report: string | null;
    }
  | { readonly kind: 'file'; readonly path: string; readonly fileName: string; readonly rows: number }
  | {
      readonly kind: 'scans';
      readonly filed: readonly FiledScan[];
      readonly refused: readonly { readonly fileName: string; readonly reason: ScanRefusal }[];
    }
  | { readonly kind: 'nothing' };
