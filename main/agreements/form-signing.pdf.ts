import { millimetre } from '../documents/measure.ts';
import { breakLines, fitted, widthOf, type Line } from '../documents/paragraph.ts';
import type { Pen } from '../documents/pen.ts';
import type { Shaper } from '../documents/shaping.ts';
import type { Fact } from './agreement-document.ts';
import type { FormSetting } from './form-setting.ts';
import { shade, styles } from './form-style.ts';

const mm = millimetre;

/** Somebody who signs. */
export interface Party {
  readonly role: string;
  readonly name: Fact;
  /** Left out where the role says it. */
  readonly title?: Fact;
  readonly office?: Fact;
  /** Said beside the role, as of a party that need not sign. */
  readonly remark?: string;
}

/** Room for a line written by hand. */
const writtenLine = 7.2 * mm;
/** Room to sign in. */
const signRoom = 12 * mm;
const datesRoom = 8 * mm;

interface SigningParts {
  readonly heads: readonly Line[];
  /** Stands beside the role where there is room: an office of which no person is known. */
  readonly beside: string;
  readonly known: readonly Line[];
  /** Captions of what is to be written by hand before signing. */
  readonly asked: readonly string[];
  readonly date: readonly Line[];
}

function partsOf({ shaper, words }: FormSetting, party: Party, width: number): SigningParts {
  const { name, title, office } = party;
  const role = widthOf(shaper, `${party.role}   ${party.remark ?? ''}`, styles.strong);
  const isBeside = !name && !title && !!office && role + widthOf(shaper, office, styles.body) <= width;
  const person = [name, title].filter(Boolean).join(', ');
  const known = isBeside ? '' : [person, office].filter(Boolean).join('\n');
  return {
    heads: breakLines(shaper, party.role, styles.strong, width),
    beside: isBeside ? office : '',
    known: known === '' ? [] : breakLines(shaper, known, styles.body, width),
    asked: [
      ...(name === null ? [words.signatures.name] : []),
      ...(title === null ? [office ? words.fields.officerTitle : words.signatures.title] : []),
    ],
    date: breakLines(shaper, words.signatures.date, styles.label, width - 24 * mm),
  };
}

/** Height of a signing part: role, printed name, title and office, 12 mm to sign in, date and place. */
export function signingHeight(setting: FormSetting, party: Party, width: number): number {
  const { heads, known, asked, date } = partsOf(setting, party, width);
  return (
    heads.length * styles.strong.leading +
    known.length * styles.body.leading +
    asked.length * writtenLine +
    signRoom +
    datesRoom +
    date.length * styles.label.leading
  );
}

/** Role and printed name, lines for what is not known, a line to sign on, and lines for date and place. */
export function drawSigning(
  pen: Pen,
  setting: FormSetting,
  party: Party,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const { signatures } = setting.words;
  const { heads, beside, known, asked, date } = partsOf(setting, party, width);
  const knownTop = y + heads.length * styles.strong.leading;
  const askedTop = knownTop + known.length * styles.body.leading;
  const dateLine = y + height - date.length * styles.label.leading;
  const signLine = dateLine - datesRoom;
  const askedLine = (at: number) => askedTop + (at + 1) * writtenLine - 2;
  const indent = askedIndent(pen.shaper, asked);
  const placeLeft = x + Math.max(36 * mm, ...date.map((line) => line.width + 5 * mm));
  const place = fitted(pen.shaper, signatures.place, styles.label, x + width - placeLeft);
  pen.content.artifact(() => {
    asked.forEach((_, at) =>
      pen.content.line(x + indent, askedLine(at), x + width, askedLine(at), 0.35, shade.rule),
    );
    pen.content.line(x, signLine, x + width, signLine, 0.6);
    pen.content.line(x, dateLine, placeLeft - 3 * mm, dateLine, 0.35, shade.rule);
    pen.content.line(placeLeft, dateLine, x + width, dateLine, 0.35, shade.rule);
  });
  pen.tagged('P', () => {
    pen.lines(heads, x, y, styles.strong);
    drawBeside(pen, party, { heads, beside }, x, y, width);
    pen.lines(known, x, knownTop, styles.body);
    asked.forEach((caption, at) => pen.text(caption, x, askedLine(at) - 1, styles.label, shade.caption));
    pen.text(signatures.signature, x, signLine + styles.label.size + 1, styles.label, shade.caption);
    pen.lines(date, x, dateLine + 1, styles.label, shade.caption);
    pen.text(signatures.place, placeLeft, dateLine + styles.label.size + 1, place, shade.caption);
  });
}

/** What stands at the right of the role: the office, and that the party need not sign. */
function drawBeside(
  pen: Pen,
  { remark = '' }: Party,
  { heads, beside }: Pick<SigningParts, 'heads' | 'beside'>,
  x: number,
  y: number,
  width: number,
): void {
  const baseline = y + (heads.length - 1) * styles.strong.leading + styles.strong.size * 0.98;
  let left = x + (heads.at(-1)?.width ?? 0) + 5;
  if (beside !== '') {
    pen.text(beside, left, baseline, styles.body);
    left += widthOf(pen.shaper, beside, styles.body) + 5;
  }
  if (remark !== '' && left + widthOf(pen.shaper, remark, styles.label) <= x + width)
    pen.text(remark, left, baseline, styles.label, shade.caption);
}

/** Where lines begin that are written on: after the longest of their captions. */
function askedIndent(shaper: Shaper, captions: readonly string[]): number {
  return Math.max(0, ...captions.map((caption) => widthOf(shaper, caption, styles.label))) + 2 * mm;
}
