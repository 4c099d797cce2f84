import { z } from 'zod';
import { command, everyone, printers, query } from './endpoint.ts';
import { done, id, instant, line, row, token } from './fields.ts';
import { dotsPerInch, paperKinds } from './printing-values.ts';

export type { DotsPerInch, PaperKind } from './printing-values.ts';

export const resolution = z.literal([...dotsPerInch]);

/** Millimetres to the right and down, for a printer that prints off its mark. */
export const printerOffset = z.strictObject({ x: z.number().min(-5).max(5), y: z.number().min(-5).max(5) });

/** What this computer knows of a printer besides its name. */
export const printerSetting = z.strictObject({ offset: printerOffset, dpi: resolution });
export type PrinterSetting = z.infer<typeof printerSetting>;

/** A printer's name as the system knows it; empty for those of other computers. */
const printerName = z.string().max(200);

export const sides = z.enum(['one', 'two']);
export type Sides = z.infer<typeof sides>;

export const printer = printerSetting.extend({
  name: printerName,
  /** The name for people. */
  label: z.string(),
  isDefault: z.boolean(),
});
export type Printer = z.infer<typeof printer>;

export const printingEntry = z.strictObject({
  id,
  row,
  at: instant,
  by: z.string(),
  kind: z.enum(paperKinds),
  /** What was on it, in a few words, e.g. `KIL-00001 to KIL-00050`. */
  title: z.string(),
  pages: z.int(),
  way: z.enum(['printer', 'file']),
  printer: z.string().nullable(),
  /** The pages that were printed, e.g. `3-4`; null for all. */
  sheets: z.string().nullable(),
  reason: z.string().nullable(),
  outcome: z.enum(['unknown', 'printed', 'spoiled']),
  /** Of labels: how many, of which kind; `labels.again` has the rest. */
  labels: z
    .strictObject({ kind: z.string(), sheet: z.string(), labels: z.int(), copies: z.int() })
    .nullable(),
});
export type PrintingEntry = z.infer<typeof printingEntry>;

export const printing = {
  /** The printers of this computer, and what is known of them. */
  printers: query({
    input: z.strictObject({}),
    output: z.strictObject({
      printers: z.array(printer),
      /** Of papers that are printed on another computer. */
      elsewhere: printerSetting,
      /** Which printer kinds of paper went to last, where it is still there. */
      last: z.partialRecord(z.enum(paperKinds), printerName.nullable()),
    }),
    roles: everyone,
  }),
  /** How a document held for preview was printed last: the printers, and what this kind of paper went to. */
  choices: query({
    input: z.strictObject({ document: token }),
    output: z.strictObject({
      printers: z.array(printer),
      pages: z.int(),
      /** Null where this kind was never printed on this computer. */
      last: z.strictObject({ printer: printerName.nullable(), sides }).nullable(),
      /** Which sides the document itself wants; null where it does not say. */
      sides: sides.nullable(),
    }),
    roles: everyone,
  }),
  /** Draws the page that a printer is measured by, with what is set for it. */
  drawTestPage: command({
    input: z.strictObject({ printer: printerName, offset: printerOffset }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** Keeps what is set for a printer, on this computer. */
  keepPrinter: command({
    input: printerSetting.extend({ name: printerName }),
    output: done,
    roles: printers,
  }),
  /**
   * Prints a document held for preview: straight to a printer, or through the system's dialog where `printer` is
   * null. Not `sent` when that was closed; `printing` is the entry of it, for papers that are entered.
   */
  print: command({
    input: z.strictObject({
      document: token,
      printer: printerName.nullable(),
      copies: z.int().min(1).max(99),
      sides,
      /** Pages such as `1-4, 9`; null for all. */
      pages: z.string().max(200).nullable(),
    }),
    output: z.strictObject({ sent: z.boolean(), printing: id.nullable() }),
    roles: everyone,
  }),
  /** Answers "Did it print?". */
  answer: command({
    input: z.strictObject({ printing: id, outcome: z.enum(['printed', 'spoiled']) }),
    output: done,
    roles: everyone,
  }),
  /** What left the program, the newest first. */
  log: query({
    input: z.strictObject({
      kinds: z.array(z.enum(paperKinds)).max(paperKinds.length),
      /** Part of a box number or of the title. */
      text: line,
      /** Entries before this row; null for the newest. */
      before: row.nullable(),
    }),
    output: z.strictObject({ entries: z.array(printingEntry), more: z.boolean() }),
    roles: everyone,
  }),
};
