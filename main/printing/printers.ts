import type { DotsPerInch, PaperKind, PrinterSetting, Sides } from '../../preload/contract/printing.ts';
import type { PageRange } from './page-ranges.rules.ts';

/** A printer as the system tells of it. */
export interface SystemPrinter {
  readonly name: string;
  /** The name for people. */
  readonly label: string;
  readonly isDefault: boolean;
}

/** How a document is to be printed. */
export interface PrintOrder {
  /** The system's name of a printer to print straight to; null for the system's dialog. */
  readonly printer: string | null;
  readonly copies: number;
  readonly sides: Sides;
  /** All pages where there are none. */
  readonly pages: readonly PageRange[];
}

/** How a kind of paper was printed last. */
export interface LastPrinted {
  /** Null where it went through the system's dialog. */
  readonly printer: string | null;
  readonly sides: Sides;
}

/** What this computer remembers of its printers; it belongs to the computer, not to the register. */
export interface PrinterBook {
  readonly settingOf: (printer: string) => PrinterSetting;
  readonly keepSetting: (printer: string, setting: PrinterSetting) => void;
  readonly lastOf: (kind: PaperKind) => LastPrinted | null;
  readonly keepLast: (kind: PaperKind, last: LastPrinted) => void;
}

/** An office printer; label printers have 203 or 300 dots in an inch. */
export const usualDots: DotsPerInch = 600;
export const usualSetting: PrinterSetting = { offset: { x: 0, y: 0 }, dpi: usualDots };
