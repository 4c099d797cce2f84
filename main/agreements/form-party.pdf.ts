import type { Block } from '../documents/flow.ts';
import { millimetre } from '../documents/measure.ts';
import { breakLines, type Line } from '../documents/paragraph.ts';
import type { Pen } from '../documents/pen.ts';
import type { FormSetting } from './form-setting.ts';
import { drawSigning, signingHeight, type Party } from './form-signing.pdf.ts';
import { bodyWidth, shade, styles } from './form-style.ts';

const mm = millimetre;
/** Two parties beside each other; the line to sign on is at least 70 mm long. */
const half = 79 * mm;
const beforeThumb = 70 * mm;
const thumb = { width: 25 * mm, height: 35 * mm };

/** Two parties side by side, or one on its own. */
export function pairBlock(setting: FormSetting, left: Party, right: Party | null): Block {
  const height = Math.max(
    signingHeight(setting, left, half),
    right === null ? 0 : signingHeight(setting, right, half),
  );
  return {
    height,
    before: 7,
    draw: (pen, x, y) => {
      drawSigning(pen, setting, left, x, y, half, height);
      if (right !== null) drawSigning(pen, setting, right, x + bodyWidth - half, y, half, height);
    },
  };
}

/** What a party says by signing, over the whole width. */
export function statementBlock({ shaper }: FormSetting, text: string): Block {
  const lines = breakLines(shaper, text, styles.body, bodyWidth);
  return {
    height: lines.length * styles.body.leading,
    before: 4,
    keepWithNext: true,
    draw: (pen, x, y) => pen.tagged('P', () => pen.lines(lines, x, y, styles.body)),
  };
}

/** A party who may put a thumbprint instead of signing, with the witness of either. */
export function thumbprintBlock(setting: FormSetting, party: Party): Block {
  const { shaper, words } = setting;
  const { signatures } = words;
  const thumbLeft = beforeThumb + 4 * mm;
  const witnessLeft = thumbLeft + thumb.width + 4 * mm;
  const witnessWidth = bodyWidth - witnessLeft;
  const caption = breakLines(shaper, signatures.thumbprint, styles.label, thumb.width + 1 * mm);
  const witness = breakLines(shaper, signatures.witnessStatement, styles.body, witnessWidth);
  const heads = breakLines(shaper, signatures.witness, styles.strong, witnessWidth);
  const height = Math.max(
    signingHeight(setting, party, beforeThumb),
    thumb.height + caption.length * styles.label.leading + 2,
    (heads.length - 1) * styles.strong.leading + witness.length * styles.body.leading + 31 * mm,
  );
  return {
    height,
    before: 4,
    draw: (pen, x, y) => {
      drawSigning(pen, setting, party, x, y, beforeThumb, height);
      pen.content.artifact(() => pen.content.frame(x + thumbLeft, y, thumb.width, thumb.height, 0.6));
      pen.tagged('P', () =>
        pen.lines(caption, x + thumbLeft, y + thumb.height + 1, styles.label, shade.caption),
      );
      drawWitness(pen, setting, { heads, witness }, x + witnessLeft, y, witnessWidth, height);
    },
  };
}

function drawWitness(
  pen: Pen,
  { words }: FormSetting,
  { heads, witness }: { readonly heads: readonly Line[]; readonly witness: readonly Line[] },
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const { signatures } = words;
  const captions = [signatures.name, signatures.signature, signatures.date];
  const top = y + heads.length * styles.strong.leading;
  const first = top + witness.length * styles.body.leading;
  const step = (y + height - styles.label.leading - first) / captions.length;
  const rule = (at: number) => first + step * (at + 1);
  pen.content.artifact(() =>
    captions.forEach((_, at) =>
      pen.content.line(x, rule(at), x + width, rule(at), at === 1 ? 0.6 : 0.35, at === 1 ? 0 : shade.rule),
    ),
  );
  pen.tagged('P', () => {
    pen.lines(heads, x, y, styles.strong);
    pen.lines(witness, x, top, styles.body);
    captions.forEach((caption, at) =>
      pen.text(caption, x, rule(at) + styles.label.size + 1, styles.label, shade.caption),
    );
  });
}
