import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, widthOf, type Line } from '../documents/paragraph.ts';
import type { Pen } from '../documents/pen.ts';
import type { Shaper } from '../documents/shaping.ts';
import type { AgreementDocument, Fact } from './agreement-document.ts';
import { heading } from './form-fields.pdf.ts';
import { bodyWidth, shade, styles } from './form-style.ts';
import type { FormWords } from './form-words.ts';

const mm = millimetre;
const column = 79 * mm;
/** Clear of any stamp in use: round seals up to 50 mm, name plates up to 60 mm. */
const stampSide = 62 * mm;
const thumb = { width: 25 * mm, height: 35 * mm };

/** Somebody who signs. */
export interface Party {
  readonly role: string;
  readonly name: Fact;
  readonly title: Fact;
}

/** Signature blocks in the order of signing: health worker, supervisor, issuing officer, council, partner. */
export function signatureBlocks(shaper: Shaper, document: AgreementDocument, words: FormWords): Block[] {
  const { signatures } = words;
  const party = (
    role: string,
    { name, title, office }: { name: Fact; title?: Fact; office?: Fact },
  ): Party => ({
    role,
    name,
    title: [title, office].filter(Boolean).join(', ') || null,
  });
  const supervisor = party(signatures.supervisor, document.supervisor);
  const officer = party(signatures.issuingOfficer, document.issuingOfficer);
  return [
    heading(words.sections.signatures),
    warning(shaper, signatures.blanks),
    holderBlock(shaper, party(signatures.holder, document.holder), words),
    pairBlock(shaper, words, supervisor, officer),
    officesBlock(
      shaper,
      party(signatures.council, document.council),
      party(signatures.partner, document.partner),
      words,
    ),
  ];
}

function warning(shaper: Shaper, text: string): Block {
  const lines = breakLines(shaper, text, styles.note, bodyWidth);
  return {
    height: lines.length * styles.note.leading,
    before: 3,
    draw: (pen, x, y) => pen.tagged('P', () => pen.lines(lines, x, y, styles.note)),
  };
}

/** Room for a name written by hand. */
const nameRoom = 20;
const datesRoom = 9.5 * mm;

/** Height of a signing part: role, printed name and office, 12 mm to sign in, date and place. */
export function signingHeight(shaper: Shaper, party: Party, width: number): number {
  const { below } = printed(shaper, party, width);
  const name = party.name === null ? nameRoom : 0;
  const lines = below.length * styles.body.leading;
  return styles.strong.leading + lines + name + 12 * mm + datesRoom + styles.label.leading;
}

/** What is known of a party: a known person below the role, a mere office beside it where there is room. */
function printed(shaper: Shaper, party: Party, width: number): { beside: string; below: readonly Line[] } {
  const { role, name, title } = party;
  const roleWidth = widthOf(shaper, `${role}  `, styles.strong);
  if (name === null && title !== null && roleWidth + widthOf(shaper, title, styles.body) <= width) {
    return { beside: title, below: [] };
  }
  const known = [name, title].filter((fact) => fact !== null).join('\n');
  return { beside: '', below: known === '' ? [] : breakLines(shaper, known, styles.body, width) };
}

/** Role and printed name, a line to sign on, and lines for date and place. */
export function drawSigning(
  pen: Pen,
  words: FormWords,
  party: Party,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const { signatures } = words;
  const { beside, below } = printed(pen.shaper, party, width);
  const nameLine = y + styles.strong.leading + below.length * styles.body.leading + nameRoom - 3;
  const dateLine = y + height - styles.label.leading;
  const signLine = dateLine - datesRoom;
  pen.content.artifact(() => {
    if (party.name === null) pen.content.line(x + 17 * mm, nameLine, x + width, nameLine, 0.35, shade.rule);
    pen.content.line(x, signLine, x + width, signLine, 0.6);
    pen.content.line(x, dateLine, x + 34 * mm, dateLine, 0.35, shade.rule);
    pen.content.line(x + 38 * mm, dateLine, x + width, dateLine, 0.35, shade.rule);
  });
  pen.tagged('P', () => {
    pen.text(party.role, x, y + styles.strong.size, styles.strong);
    if (beside)
      pen.text(
        beside,
        x + widthOf(pen.shaper, `${party.role}  `, styles.strong),
        y + styles.strong.size,
        styles.body,
      );
    pen.lines(below, x, y + styles.strong.leading, styles.body);
    if (party.name === null) pen.text(signatures.nameTitle, x, nameLine - 1, styles.label, shade.caption);
    pen.text(signatures.signature, x, signLine + styles.label.size + 1, styles.label, shade.caption);
    pen.text(signatures.date, x, dateLine + styles.label.size + 1, styles.label, shade.caption);
    pen.text(signatures.place, x + 38 * mm, dateLine + styles.label.size + 1, styles.label, shade.caption);
  });
}

/** The holder's block: statement, signature, thumbprint box and the witness of either. */
function holderBlock(shaper: Shaper, party: Party, words: FormWords): Block {
  const { signatures } = words;
  const statement = breakLines(shaper, signatures.holderStatement, styles.body, bodyWidth);
  const statementHeight = statement.length * styles.body.leading + 5;
  const signing = 70 * mm;
  const thumbLeft = signing + 5 * mm;
  const witnessLeft = thumbLeft + thumb.width + 5 * mm;
  const caption = breakLines(shaper, signatures.thumbprint, styles.label, thumb.width);
  const below = Math.max(
    signingHeight(shaper, party, signing),
    thumb.height + caption.length * styles.label.leading + 2,
  );
  return {
    height: statementHeight + below,
    before: 6,
    draw: (pen, x, y) => {
      pen.tagged('P', () => pen.lines(statement, x, y, styles.body));
      const top = y + statementHeight;
      drawSigning(pen, words, party, x, top, signing, below);
      pen.content.artifact(() => pen.content.frame(x + thumbLeft, top, thumb.width, thumb.height, 0.6));
      pen.tagged('P', () =>
        pen.lines(caption, x + thumbLeft, top + thumb.height + 1, styles.label, shade.caption),
      );
      drawWitness(pen, words, x + witnessLeft, top, bodyWidth - witnessLeft, below);
    },
  };
}

function drawWitness(pen: Pen, words: FormWords, x: number, y: number, width: number, height: number): void {
  const { signatures } = words;
  const captions = [signatures.name, signatures.signature, signatures.date];
  const top = y + styles.strong.leading;
  const note = breakLines(pen.shaper, signatures.witnessStatement, styles.label, width);
  const first = top + note.length * styles.label.leading;
  const step = (y + height - styles.label.leading - first) / captions.length;
  const rule = (at: number) => first + step * (at + 1);
  pen.content.artifact(() =>
    captions.forEach((_, at) =>
      pen.content.line(x, rule(at), x + width, rule(at), at === 1 ? 0.6 : 0.35, at === 1 ? 0 : shade.rule),
    ),
  );
  pen.tagged('P', () => {
    pen.text(signatures.witness, x, y + styles.strong.size, styles.strong);
    pen.lines(note, x, top, styles.label, shade.caption);
    captions.forEach((caption, at) =>
      pen.text(caption, x, rule(at) + styles.label.size + 1, styles.label, shade.caption),
    );
  });
}

/** Two parties side by side. */
function pairBlock(shaper: Shaper, words: FormWords, left: Party, right: Party): Block {
  const height = Math.max(signingHeight(shaper, left, column), signingHeight(shaper, right, column));
  return {
    height,
    before: 9,
    draw: (pen, x, y) => {
      drawSigning(pen, words, left, x, y, column, height);
      drawSigning(pen, words, right, x + bodyWidth - column, y, column, height);
    },
  };
}

/**
 * Council and partner below each other; beside them the stamp area, inside whose corner marks nothing is
 * printed, and where the office notes the place of the paper.
 */
function officesBlock(shaper: Shaper, council: Party, partner: Party, words: FormWords): Block {
  const { signatures } = words;
  const statement = breakLines(shaper, signatures.councilStatement, styles.note, column);
  const stampTop = styles.label.leading + 2;
  const councilHeight = signingHeight(shaper, council, column);
  const partnerTop = Math.max(
    councilHeight + statement.length * styles.note.leading + 14,
    stampTop + stampSide - 20 * mm,
  );
  const height = Math.max(
    partnerTop + signingHeight(shaper, partner, column),
    stampTop + stampSide + 25 * mm,
  );
  return {
    height,
    before: 9,
    draw: (pen, x, y) => {
      const left = x + bodyWidth - stampSide;
      drawSigning(pen, words, council, x, y, column, councilHeight);
      pen.tagged('P', () => pen.lines(statement, x, y + councilHeight + 5, styles.note));
      pen.tagged('P', () =>
        pen.text(signatures.stamp, left, y + styles.label.size, styles.label, shade.caption),
      );
      pen.content.artifact(() => drawCorners(pen, left, y + stampTop, stampSide, stampSide));
      drawSigning(pen, words, partner, x, y + partnerTop, column, height - partnerTop);
      drawFiling(pen, words, left, y + height, stampSide);
    },
  };
}

function drawCorners(pen: Pen, x: number, y: number, width: number, height: number): void {
  const arm = 5 * mm;
  for (const [cornerX, towardsX] of [
    [x, 1],
    [x + width, -1],
  ] as const) {
    for (const [cornerY, towardsY] of [
      [y, 1],
      [y + height, -1],
    ] as const) {
      pen.content.line(cornerX, cornerY, cornerX + towardsX * arm, cornerY, 0.5, shade.corner);
      pen.content.line(cornerX, cornerY, cornerX, cornerY + towardsY * arm, 0.5, shade.corner);
    }
  }
}

/** Lines on which the office notes where this paper is kept; they end at `bottom`. */
function drawFiling(pen: Pen, words: FormWords, x: number, bottom: number, width: number): void {
  const { signatures } = words;
  const captions = [signatures.boxFile, signatures.folio, signatures.filedOn, signatures.filedBy];
  const half = (width - 4 * mm) / 2;
  const step = 8.5 * mm;
  const place = (at: number) => ({
    x: x + (at % 2) * (half + 4 * mm),
    y: bottom - styles.label.leading - (at < 2 ? step : 0),
  });
  pen.content.artifact(() =>
    captions.forEach((_, at) =>
      pen.content.line(place(at).x, place(at).y, place(at).x + half, place(at).y, 0.35, shade.rule),
    ),
  );
  pen.tagged('P', () => {
    pen.text(signatures.file, x, bottom - 2 * step - styles.label.leading - 1, styles.strong);
    captions.forEach((caption, at) =>
      pen.text(caption, place(at).x, place(at).y + styles.label.size + 1, styles.label, shade.caption),
    );
  });
}
