import type { LabelKind, LabelProblem } from '../../preload/contract/labels.ts';
import { barsFit, blankZone, goodBar, leastBar, leastHeight, type BarsFit } from './bars.rules.ts';
import { code128, modulesOf } from './code-128.rules.ts';
import { faceOf, type LabelFace, type LabelSheet } from './label-sheet.rules.ts';
import { largestModule, qrFit, type QrFit, type QrWish } from './qr-fit.rules.ts';

/** What stands on a label, and how large. */
export type LabelPlan =
  /** The box number alone. */
  | { readonly kind: 'number' }
  /** A code, with text beside or below it. */
  | { readonly kind: 'code'; readonly code: QrFit; readonly below: boolean }
  /** Bars with the number above them, and a code at their left where there is room. */
  | { readonly kind: 'bars'; readonly bars: BarsFit; readonly code: QrFit | null };

export type LabelVerdict =
  | { readonly ok: true; readonly plan: LabelPlan }
  | { readonly ok: false; readonly refusal: LabelProblem };

/** No code need be larger to scan from the length of an arm, in millimetres. */
const largestCode = 45;
const largestCodeOfBox = 32;
/** Between a code and what stands beside it, in millimetres. */
export const codeGap = 1.2;
/** Most that goes into a battery compartment, in millimetres (DOMAIN.md 3.7). */
const compartment = { long: 40, short: 25 };
/** Of the number above the bars and of the caption below them, in millimetres. */
export const barsText = { number: 4, caption: 3.2 };

/** What any phone's camera reads, and the smallest that is not refused (DOMAIN.md 3.3, GS1 sizes). */
const leastModule = 0.33;
const rubbed: readonly QrWish[] = [
  { level: 'H', module: 0.5 },
  { level: 'Q', module: 0.4 },
  { level: 'M', module: 0.4 },
  { level: 'Q', module: leastModule },
  { level: 'M', module: leastModule },
];
const sheltered: readonly QrWish[] = [
  { level: 'Q', module: 0.4 },
  { level: 'M', module: leastModule },
];

/** Whether the text stands below the code rather than beside it: on labels that are nearly square, or high. */
function stacked({ width, height }: LabelFace): boolean {
  return width < height * 1.45;
}

/**
 * How a label of this kind is laid out on a sheet, or why it cannot be: its code would not scan, or it is too large
 * for where it goes.
 *
 * @param texts what the code holds, and what the bars hold
 * @param dotsPerInch of the printer: modules are whole dots
 */
export function planLabel(
  kind: LabelKind,
  sheet: LabelSheet,
  texts: { readonly payload: string; readonly bars: string },
  dotsPerInch: number,
): LabelVerdict {
  const face = faceOf(sheet);
  if (kind === 'battery' && !fitsCompartment(face)) {
    return refuse('too-large', { width: face.width, height: face.height, ...compartment });
  }
  if (sheet.plain) return { ok: true, plan: { kind: 'number' } };
  return kind === 'box'
    ? planBars(face, texts, dotsPerInch)
    : planCode(face, texts.payload, dotsPerInch, kind === 'device-back' ? rubbed : sheltered);
}

function planCode(
  face: LabelFace,
  payload: string,
  dotsPerInch: number,
  wishes: readonly QrWish[],
): LabelVerdict {
  const below = stacked(face);
  // What is out of sight is read up close: there the numbers want the room more than the code does.
  const share = wishes === sheltered ? 0.52 : 0.6;
  const side = below ? Math.min(face.width, face.height * 0.62) : Math.min(face.height, face.width * share);
  const room = Math.min(side - 2 * face.margin, largestCode);
  const code = qrFit(payload.length, room, dotsPerInch, wishes);
  if (code) return { ok: true, plan: { kind: 'code', code, below } };
  return refuse('code-too-small', {
    module: hundredths(largestModule(payload.length, room, dotsPerInch)),
    least: leastModule,
    characters: payload.length,
  });
}

function planBars(
  face: LabelFace,
  { payload, bars: text }: { readonly payload: string; readonly bars: string },
  dotsPerInch: number,
): LabelVerdict {
  const width = face.width - 2 * face.margin;
  const height = face.height - 2 * face.margin;
  const needed = barsText.number + barsText.caption + leastHeight;
  if (height < needed) return refuse('too-low', { height: hundredths(height), least: needed });
  const modules = modulesOf(code128(text));
  const room = Math.min(height, width * 0.38, largestCodeOfBox);
  const code = qrFit(payload.length, room, dotsPerInch, sheltered);
  const beside = code && barsFit(modules, width - code.side - codeGap, dotsPerInch, goodBar);
  if (code && beside) return { ok: true, plan: { kind: 'bars', bars: beside, code } };
  const alone = barsFit(modules, width, dotsPerInch);
  if (alone) return { ok: true, plan: { kind: 'bars', bars: alone, code: null } };
  return refuse('bars-too-narrow', {
    width: hundredths(width),
    least: leastBar,
    needed: hundredths((modules + 2 * blankZone) * leastBar),
  });
}

function fitsCompartment({ width, height }: LabelFace): boolean {
  const [short = 0, long = 0] = [width, height].sort((a, b) => a - b);
  return short <= compartment.short && long <= compartment.long;
}

function refuse(problem: LabelProblem['problem'], params: LabelProblem['params']): LabelVerdict {
  return { ok: false, refusal: { problem, params } };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
