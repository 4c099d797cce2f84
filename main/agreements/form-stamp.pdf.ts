import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, type Line } from '../documents/paragraph.ts';
import type { Pen } from '../documents/pen.ts';
import type { FormSetting } from './form-setting.ts';
import { drawSigning, signingHeight, type Party } from './form-signing.pdf.ts';
import { bodyWidth, shade, styles } from './form-style.ts';

const mm = millimetre;
/** The corner marks stand so far outside the area that a stamp may cover. */
const cornerRoom = 1 * mm;
const filingStep = 7.8 * mm;

/** A party with a stamp, what it says by signing, and perhaps another party below it. */
export interface StampedParties {
  readonly party: Party;
  readonly statement: string;
  readonly below: Party | null;
  /** Whether the office notes the place of the paper under this stamp. */
  readonly filing: boolean;
}

/**
 * Parties below each other; beside them the stamp area, inside whose corner marks nothing is printed, and
 * below it where the office notes the place of the paper.
 */
export function stampBlock(setting: FormSetting, { party, statement, below, filing }: StampedParties): Block {
  const { shaper, document, words } = setting;
  const { stampArea } = document.form;
  const stampWidth = stampArea.width * mm + 2 * cornerRoom;
  const stampHeight = stampArea.height * mm + 2 * cornerRoom;
  const column = Math.min(79 * mm, bodyWidth - stampWidth - 3 * mm);
  const lines = statement === '' ? [] : breakLines(shaper, statement, styles.body, column);
  const captions = breakLines(shaper, words.signatures.stamp, styles.label, stampWidth);
  const stampTop = captions.length * styles.label.leading + 2;
  const partyHeight = signingHeight(setting, party, column);
  const belowTop = partyHeight + (lines.length > 0 ? lines.length * styles.body.leading + 4 : 0) + 9;
  const belowHeight = below === null ? 0 : signingHeight(setting, below, column);
  const height = Math.max(
    below === null ? belowTop - 9 : belowTop + belowHeight,
    stampTop + stampHeight + (filing ? filingHeight(setting, stampWidth) + 2 * mm : 0),
  );
  return {
    height,
    before: 7,
    draw: (pen, x, y) => {
      const left = x + bodyWidth - stampWidth;
      drawSigning(pen, setting, party, x, y, column, partyHeight);
      if (lines.length > 0) pen.tagged('P', () => pen.lines(lines, x, y + partyHeight + 3, styles.body));
      pen.tagged('P', () => pen.lines(captions, left, y, styles.label, shade.caption));
      pen.content.artifact(() => drawCorners(pen, left, y + stampTop, stampWidth, stampHeight));
      if (below) drawSigning(pen, setting, below, x, y + height - belowHeight, column, belowHeight);
      if (filing) drawFiling(pen, setting, left, y + height, stampWidth);
    },
  };
}

/** Where the office notes the place of a paper that bears no stamp. */
export function filingBlock(setting: FormSetting): Block {
  const height = filingHeight(setting, bodyWidth);
  return {
    height,
    before: 9,
    draw: (pen, x, y) => drawFiling(pen, setting, x, y + height, bodyWidth),
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

const filingGap = 4 * mm;

/** What the office notes, each caption broken into lines below its rule. */
function filingCaptions({ shaper, words }: FormSetting, width: number): readonly (readonly Line[])[] {
  const { boxFile, folio, filedOn, filedBy } = words.signatures;
  return [boxFile, folio, filedOn, filedBy].map((caption) =>
    breakLines(shaper, caption, styles.label, (width - filingGap) / 2),
  );
}

function captionHeight(captions: readonly (readonly Line[])[]): number {
  return Math.max(...captions.map((lines) => lines.length)) * styles.label.leading;
}

function filingHeight(setting: FormSetting, width: number): number {
  const caption = captionHeight(filingCaptions(setting, width));
  return styles.strong.leading + 2 * (filingStep - styles.label.leading + caption) + 2;
}

/** Lines on which the office notes where this paper is kept; they end at `bottom`. */
function drawFiling(pen: Pen, setting: FormSetting, x: number, bottom: number, width: number): void {
  const captions = filingCaptions(setting, width);
  const half = (width - filingGap) / 2;
  const below = captionHeight(captions);
  const step = filingStep - styles.label.leading + below;
  const place = (at: number) => ({
    x: x + (at % 2) * (half + filingGap),
    y: bottom - below - (at < 2 ? step : 0),
  });
  pen.content.artifact(() =>
    captions.forEach((_, at) =>
      pen.content.line(place(at).x, place(at).y, place(at).x + half, place(at).y, 0.35, shade.rule),
    ),
  );
  pen.tagged('P', () => {
    pen.text(
      setting.words.signatures.file,
      x,
      bottom - filingHeight(setting, width) + styles.strong.size,
      styles.strong,
    );
    captions.forEach((lines, at) =>
      pen.lines(lines, place(at).x, place(at).y + 1, styles.label, shade.caption),
    );
  });
}
