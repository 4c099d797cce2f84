import { z } from 'zod';
import { command, everyone, printers, query } from './endpoint.ts';
import { id, nothing } from './fields.ts';
import { deviceSelection } from './register.ts';

export const labelSheet = z.strictObject({
  id: z.string(),
  name: z.string(),
  page: z.strictObject({ width: z.number(), height: z.number() }),
  width: z.number(),
  height: z.number(),
  x0: z.number(),
  y0: z.number(),
  dx: z.number(),
  dy: z.number(),
  columns: z.int(),
  rows: z.int(),
  /** False where a label is too small for a code that would scan. */
  fits: z.boolean(),
});
export type LabelSheetView = z.infer<typeof labelSheet>;

/** Millimetres to the right and down, for a printer that prints off its mark. */
export const printerOffset = z.strictObject({ x: z.number().min(-5).max(5), y: z.number().min(-5).max(5) });

export const labels = {
  sheets: query({
    input: nothing,
    output: z.strictObject({ sheets: z.array(labelSheet), preferred: z.string(), offset: printerOffset }),
    roles: everyone,
  }),
  draw: command({
    input: z.strictObject({
      selection: deviceSelection,
      sheet: z.string().max(40),
      /** First label to use, 1 at the top left, counted along the rows. */
      start: z.int().min(1).max(500),
      offset: printerOffset,
    }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** The sheet's outlines with a ruler, to hold against a sheet of labels. */
  drawTestPage: command({
    input: z.strictObject({ sheet: z.string().max(40), offset: printerOffset }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
};
