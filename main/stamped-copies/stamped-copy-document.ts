/** Where a paper is, in facts. */
export interface PlaceOfPaper {
  readonly custodian: string;
  /** Who or which office has it. */
  readonly name: string | null;
  readonly boxFile: { readonly number: string; readonly folio: number } | null;
  readonly loan: { readonly takenOn: string; readonly takenBy: string } | null;
}

export interface SignatureOnCopy {
  readonly party: string;
  readonly name: string;
  readonly title: string | null;
  readonly office: string | null;
  readonly on: string;
  readonly how: string;
  readonly stamp: string;
}

/** One file of a copy's scan. */
export interface CopiedScan {
  readonly sha256: string;
  readonly filedOn: string;
  readonly filedBy: string;
  readonly pages: number;
}

/** One paper copy as the register has it. */
export interface CopyOnRecord {
  readonly agreementId: string;
  readonly number: string;
  readonly revision: number;
  readonly mark: 'A' | 'B' | 'C';
  readonly destination: 'district' | 'partner' | 'holder';
  readonly holder: string | null;
  readonly state: string;
  readonly place: PlaceOfPaper;
  readonly filed: { readonly on: string; readonly by: string } | null;
  readonly signatures: readonly SignatureOnCopy[];
  /** Of the endorsement. */
  readonly code: string;
}

export interface StampedCopy extends CopyOnRecord {
  readonly scans: readonly CopiedScan[];
}

/** A copy that cannot be copied, and why. */
export interface MissingCopy extends CopyOnRecord {
  readonly why: 'no-scan' | 'unreadable';
}

/** Everything that is said on stamped copies, as plain data; the scanned pages come beside it. */
export interface StampedCopiesDocument {
  readonly language: string;
  readonly office: string;
  /** Day of drawing, ISO, and who drew it. */
  readonly day: string;
  readonly madeBy: string;
  /** The box file that is copied as a whole. */
  readonly boxFile: string | null;
  readonly copies: readonly StampedCopy[];
  readonly missing: readonly MissingCopy[];
}

/** One scanned page, ready to be put into a PDF. */
export interface ScannedPage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
}
