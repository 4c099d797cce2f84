import { z } from 'zod';
import { administrators, command, everyone, printers, query, registrars } from './endpoint.ts';
import { done, id, isoDate, line, nothing, version } from './fields.ts';
import { labelKinds, labelMaterials } from './label-values.ts';
import { printerOffset, resolution } from './printing.ts';
import { deviceSelection } from './device-list.ts';

export type { LabelKind, LabelMaterial } from './label-values.ts';

const labelKind = z.enum(labelKinds);

/** Why a kind of label cannot be printed on a sheet; lengths in millimetres. */
export const labelProblem = z.strictObject({
  problem: z.enum(['too-large', 'code-too-small', 'bars-too-narrow', 'too-low']),
  params: z.record(z.string(), z.number()),
});
export type LabelProblem = z.infer<typeof labelProblem>;

const length = z.number();
export const sheetGeometry = z.strictObject({
  page: z.strictObject({ width: length, height: length }),
  width: length,
  height: length,
  x0: length,
  y0: length,
  dx: length,
  dy: length,
  columns: z.number(),
  rows: z.number(),
  margin: length,
});

export const labelSheet = sheetGeometry.extend({
  /** The number it is sold under, or the office's own. */
  id: z.string(),
  /** Numbers of other stock that lies the same. */
  also: z.array(z.string()),
  form: z.enum(['sheet', 'roll']),
  material: z.enum(labelMaterials).nullable(),
  /** Of the office's own sheets. */
  own: z.strictObject({ id, version, name: z.string() }).nullable(),
});
export type LabelSheetView = z.infer<typeof labelSheet>;

/** A sheet number: it stands on the command line as well. */
const sheetId = z.string().min(1).max(40);

/** A sheet of the office's own, as somebody has measured it. */
const ownSheet = z.strictObject({ code: line, name: line, geometry: sheetGeometry });

/** What became of a device's label of one kind, as was entered last. */
const labelFinding = z.strictObject({
  kind: labelKind,
  finding: z.enum(['stuck', 'unreadable', 'missing']),
  on: isoDate,
  /** The name of the account that entered it. */
  by: z.string(),
});
export type LabelFinding = z.infer<typeof labelFinding>;

const labelledBox = z.strictObject({ deviceId: id, boxNumber: z.string() });

export const labels = {
  sheets: query({
    input: nothing,
    output: z.strictObject({
      sheets: z.array(labelSheet),
      /** Used last for each kind, or what suits it. */
      preferred: z.record(labelKind, z.string()),
      /** What the office's codes hold; set in Settings. */
      content: z.enum(['full', 'number-only']),
    }),
    roles: everyone,
  }),
  /** How labels of these devices would come out: what their codes say, how large they are, and what else would do. */
  look: query({
    input: z.strictObject({
      selection: deviceSelection,
      kind: labelKind,
      sheet: sheetId,
      dpi: resolution,
    }),
    output: z.strictObject({
      /** Labels that there are to print, SIM labels one for each SIM card; null for too many devices to look through. */
      count: z.int().nullable(),
      /** Null when it can be printed. */
      problem: labelProblem.nullable(),
      /** The label that asks for most; null when there is none. */
      example: z
        .strictObject({
          boxNumber: z.string(),
          /** What a finder's phone shows. */
          text: z.string(),
          /** And what it would show with the other setting. */
          otherText: z.string(),
          code: z
            .strictObject({
              version: z.int(),
              level: z.enum(['M', 'Q', 'H']),
              module: z.number(),
              dots: z.int(),
              side: z.number(),
            })
            .nullable(),
          /** Width of the narrowest bar. */
          bar: z.strictObject({ module: z.number(), dots: z.int() }).nullable(),
        })
        .nullable(),
      /** Whether it would do with codes that hold the number only. */
      numberOnlyFits: z.boolean(),
      /** Sheets on which it would do. */
      fitting: z.array(z.string()),
    }),
    roles: everyone,
  }),
  draw: command({
    input: z.strictObject({
      selection: deviceSelection,
      kind: labelKind,
      sheet: sheetId,
      /** First label to use, 1 at the top left, counted along the rows. */
      start: z.int().min(1).max(1600),
      /** Of each label. */
      copies: z.int().min(1).max(20),
      offset: printerOffset,
      dpi: resolution,
    }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** The sheet's outlines with a ruler, to hold against a sheet of labels. */
  drawTestPage: command({
    input: z.strictObject({ sheet: sheetId, offset: printerOffset }),
    output: z.strictObject({ job: id }),
    roles: printers,
  }),
  /** What a printing of labels was made of, to be printed again. */
  again: query({
    input: z.strictObject({ printing: id }),
    output: z.strictObject({
      selection: deviceSelection,
      count: z.int(),
      kind: labelKind,
      sheet: z.string(),
      copies: z.int(),
      /** Box numbers of the first rows of the selection, in their order. */
      boxes: z.array(z.string()),
    }),
    roles: everyone,
  }),
  /** What became of the labels of a device. */
  ofDevice: query({
    input: z.strictObject({ deviceId: id }),
    output: z.array(labelFinding),
    roles: everyone,
  }),
  /** Which labels of a printing nobody has stuck yet. */
  leftToStick: query({
    input: z.strictObject({ printing: id }),
    output: z.strictObject({
      kind: labelKind,
      count: z.int(),
      /** Box numbers of the first of them. */
      boxes: z.array(z.string()),
    }),
    roles: everyone,
  }),
  /** Enters that a label was stuck, when label and phone are of the same device. */
  stick: command({
    input: z.strictObject({
      kind: labelKind,
      on: isoDate,
      /** What was scanned off the label, or the number that stands on it. */
      label: line,
      /** Scanned off the phone; empty for a device that has none. */
      imei: line,
    }),
    output: labelledBox,
    roles: registrars,
  }),
  /** Enters that a label which was stuck was found unreadable or missing. */
  report: command({
    input: z.strictObject({
      deviceId: id,
      kind: labelKind,
      finding: z.enum(['unreadable', 'missing']),
      on: isoDate,
    }),
    output: labelledBox,
    roles: registrars,
  }),
  addSheet: command({ input: ownSheet, output: z.strictObject({ id }), roles: administrators }),
  changeSheet: command({
    input: ownSheet.extend({ id, version }),
    output: done,
    roles: administrators,
  }),
  removeSheet: command({ input: z.strictObject({ id, version }), output: done, roles: administrators }),
};
