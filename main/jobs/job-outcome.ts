import type { FeedState } from '../../preload/contract/audit.ts';
import type { ImportCounts, ImportInspection, RowSpan } from '../../preload/contract/exchange.ts';
import type { ScanRefusal, SortedScans } from '../../preload/contract/scans.ts';
import type { FileVerdict } from '../../preload/contract/verify.ts';
import type { Paper } from '../printing/index.ts';
import type { FiledScan, PageOutcome, SortedCopy } from '../scans/index.ts';

/** What a job came to, on this side of the wire: with paths. */
export type JobOutcome =
  | {
      readonly kind: 'document';
      readonly path: string;
      /** The name it is saved under unless somebody changes it. */
      readonly fileName: string;
      readonly pages: number;
      readonly bytes: number;
      readonly paper: Paper;
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
  | {
      readonly kind: 'sorted-scans';
      readonly outcomes: readonly PageOutcome[];
      readonly copies: readonly SortedCopy[];
      readonly refused: SortedScans['refused'];
    }
  | {
      readonly kind: 'ready-page';
      readonly picture: { readonly sha256: string; readonly bytes: number };
    }
  | { readonly kind: 'verdict'; readonly problem: FeedState['problem'] }
  | {
      readonly kind: 'backup';
      /** Folder of the backup. */
      readonly path: string;
      readonly name: string;
      /** Whether it lies on another disk than the register. */
      readonly away: boolean;
      readonly devices: number;
      readonly attachments: number;
      /** Attachments that were gone or damaged in the register. */
      readonly missing: number;
      readonly bytes: number;
      readonly headSequence: number;
      readonly headHash: string;
    }
  | { readonly kind: 'verified'; readonly verdict: FileVerdict }
  | { readonly kind: 'staged'; readonly missing: number }
  | { readonly kind: 'examined'; readonly sound: boolean }
  | { readonly kind: 'drawn'; readonly pages: number }
  | { readonly kind: 'nothing' };
