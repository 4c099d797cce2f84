import type { OutputOf } from '../../preload/contract/endpoint.ts';
import type { labels as contract, LabelKind, LabelSheetView } from '../../preload/contract/labels.ts';
import type { DeviceSelection } from '../../preload/contract/device-list.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { deviceOf, rowsOfSelection } from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import type { LabelDocument } from './label-document.ts';
import { planLabel, type LabelVerdict } from './label-plan.rules.ts';
import { preferredSheets } from './label-sheets.ts';
import { labelsOf } from './labels.service.ts';
import { allSheets, sheetOf } from './own-sheets.service.ts';
import { dotOf } from './qr-fit.rules.ts';

type Look = OutputOf<typeof contract.look>;

/** More devices than this are not looked through before they are drawn. */
const mostLooked = 2000;

/** All sheets, the office's own first, and which were used last. */
export function sheetViews(db: ReadableDb): OutputOf<typeof contract.sheets> {
  const { labelSettings, qrContent } = officeOf(db);
  const sheets = allSheets(db).map(({ sheet, own }): LabelSheetView => {
    const { id, also, form, material, page, width, height, x0, y0, dx, dy, columns, rows, margin } = sheet;
    return {
      id,
      also: [...also],
      form,
      material,
      page: { ...page },
      width,
      height,
      x0,
      y0,
      dx,
      dy,
      columns,
      rows,
      margin,
      own: own && { id: own.id, version: own.version, name: own.name },
    };
  });
  const known = new Set(sheets.map(({ id }) => id));
  const preferred = { ...preferredSheets };
  for (const [kind, id] of Object.entries(labelSettings.sheets)) {
    if (known.has(id)) preferred[kind as LabelKind] = id;
  }
  return { sheets, preferred, content: qrContent };
}

/** How labels would come out, judged by the one that asks for most. */
export function lookAtLabels(
  db: ReadableDb,
  order: {
    readonly selection: DeviceSelection;
    readonly kind: LabelKind;
    readonly sheet: string;
    readonly dpi: number;
  },
): Look {
  const { kind, dpi } = order;
  const sheet = sheetOf(db, order.sheet);
  const { qrContent } = officeOf(db);
  const other = qrContent === 'full' ? 'number-only' : 'full';
  const rows = rowsOfSelection(db, order.selection);
  const looked = rows.slice(0, mostLooked);
  const labels = labelsOf(db, looked, kind);
  const example = hardest(labels);
  const count = rows.length > looked.length ? null : labels.length;
  if (!example) return { count, problem: null, example: null, numberOnlyFits: true, fitting: [] };

  const texts = textsOf(example);
  const verdict = planLabel(kind, sheet, texts, dpi);
  const { row } = deviceOf(db, example.deviceId);
  const otherwise = labelsOf(db, [row], kind, other)[0] ?? example;
  const numberOnly = qrContent === 'full' ? otherwise : example;
  return {
    count,
    problem: verdict.ok ? null : verdict.refusal,
    example: {
      boxNumber: example.boxNumber,
      text: example.qrPayload,
      otherText: otherwise.qrPayload,
      ...measures(verdict, dpi),
    },
    numberOnlyFits: planLabel(kind, sheet, textsOf(numberOnly), dpi).ok,
    fitting: allSheets(db)
      .filter((one) => !one.sheet.plain && planLabel(kind, one.sheet, texts, dpi).ok)
      .map((one) => one.sheet.id),
  };
}

function textsOf(label: LabelDocument): { readonly payload: string; readonly bars: string } {
  return { payload: label.qrPayload, bars: label.bars[0]?.content ?? label.boxNumber };
}

/** The label whose code holds most, or whose bars are widest where none differs. */
function hardest(labels: readonly LabelDocument[]): LabelDocument | undefined {
  const asks = (label: LabelDocument): number =>
    label.qrPayload.length * 1000 + Math.max(0, ...label.bars.map(({ content }) => content.length));
  return labels.reduce<LabelDocument | undefined>(
    (most, label) => (most === undefined || asks(label) > asks(most) ? label : most),
    undefined,
  );
}

/** How large codes come out: modules in millimetres and in dots of the printer. */
function measures(verdict: LabelVerdict, dpi: number): Pick<NonNullable<Look['example']>, 'code' | 'bar'> {
  if (!verdict.ok || verdict.plan.kind === 'number') return { code: null, bar: null };
  const { plan } = verdict;
  const inDots = (module: number) => ({ module, dots: Math.round(module / dotOf(dpi)) });
  return {
    code: plan.code && { ...plan.code, ...inDots(plan.code.module) },
    bar: plan.kind === 'bars' ? inDots(plan.bars.module) : null,
  };
}
