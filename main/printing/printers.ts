import type { PaperKind, PrinterSetting, Sides } from '../../preload/contract/printing.ts';
import { usualDots } from '../../preload/contract/printing-values.ts';
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

/** What holds of a printer that nothing was set for. */
export const usualSetting: PrinterSetting = { offset: { x: 0, y: 0 }, dpi: usualDots };

/** The offset of the printer that a kind of paper went to last. */
export function offsetOf(book: PrinterBook, kind: PaperKind): PrinterSetting['offset'] {
  return book.settingOf(book.lastOf(kind)?.printer ?? '').offset;
}
