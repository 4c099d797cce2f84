import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { visualRuns } from '../../main/documents/bidi.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { breakLines, widthOf, type TextStyle } from '../../main/documents/paragraph.ts';
import { firstUnprintable } from '../../main/documents/printable.ts';
import { Shaper } from '../../main/documents/shaping.ts';
import { shippedFonts } from './paper.ts';

const style: TextStyle = { weight: 'regular', size: 10, leading: 12 };
let fonts: FontSet;
let shaper: Shaper;
beforeAll(async () => {
  fonts = await shippedFonts();
  shaper = new Shaper(fonts);
});

test('plain text shaped from its pairs of letters is what the font makes of the whole', () => {
  const text = fc.stringMatching(/^[!-~\u00a1-\u00ac\u00ae-\u017e]{1,24}$/);
  const weight = fc.constantFrom('regular', 'bold');
  const seen = new Shaper(fonts);
  fc.assert(
    fc.property(text, weight, (given, chosen) => {
      const latin = fonts[chosen][0];
      if (!latin || Array.from(given).some((letter) => !latin.covers(letter.codePointAt(0) ?? 0))) return;
      const whole: { glyphs: { id: number }[]; positions: { xAdvance: number }[] } = latin.font.layout(given);
      const made = seen.shape(given, chosen).stretches.flatMap((stretch) => stretch.glyphs);
      expect(made.map(({ id }) => id)).toEqual(whole.glyphs.map(({ id }) => id));
      expect(made.map(({ advance }) => advance)).toEqual(
        whole.positions.map(({ xAdvance }) => (xAdvance * 1000) / latin.font.unitsPerEm),
      );
    }),
    {
      numRuns: 2000,
      examples: [
        ['AVATAR', 'regular'],
        ['office', 'regular'],
        ['ffi', 'bold'],
        ['1/2', 'regular'],
      ],
    },
  );
});

describe('lines', () => {
  test('break at blanks, fit their width, and lose no letter', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9/-]{1,60}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 30, max: 400 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = breakLines(shaper, text, style, width);
          for (const line of lines)
            expect(widthOf(shaper, line.text, style)).toBeLessThanOrEqual(width + 1e-6);
          expect(
            lines
              .map((line) => line.text)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  test('keep letters with their marks together, however narrow', () => {
    const lines = breakLines(shaper, 'q\u0323\u0301'.repeat(20), style, 30);
    for (const line of lines) expect(line.text).toMatch(/^(q\u0323\u0301)+$/);
  });

  test('never break at a no-break space', () => {
    const width = widthOf(shaper, 'TZS 10', style) + 2;
    expect(
      breakLines(shaper, 'a TZS\u00a010\u00a0000', style, width * 2).map((line) => line.text),
    ).not.toContain('a TZS');
  });

  test('follow a measure that differs from line to line', () => {
    const lines = breakLines(shaper, 'one two three four five six seven eight', style, (at) =>
      at === 0 ? 40 : 100,
    );
    expect(lines[0]?.width).toBeLessThanOrEqual(40);
    expect(lines[1]?.width).toBeGreaterThan(40);
  });
});

describe('direction', () => {
  const order = (line: string) =>
    visualRuns(line).map((run) => (run.rightToLeft ? `<${run.text}` : run.text));
  test.each([
    ['Name: אבג, code', ['Name: ', '<אבג', ', code']],
    ['אבג 12 דה', ['< דה', '12', '<אבג ']],
    ['אבג (ד)', ['<אבג )ד(']],
    ['plain', ['plain']],
  ])('%s', (line, runs) => {
    expect(order(line)).toEqual(runs);
  });

  test('Arabic letters join', () => {
    const joined = shaper
      .shape('محمد', 'regular')
      .stretches.flatMap(({ glyphs }) => glyphs.map(({ id }) => id));
    const apart = ['م', 'ح', 'م', 'د'].flatMap((letter) =>
      shaper.shape(letter, 'regular').stretches.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)),
    );
    expect(joined).not.toEqual(apart.toReversed());
  });
});

describe('fonts', () => {
  test.each([
    ['Kiswahili, Hausa, Ewe', 'ng’ombe Ɓɗƙ ɛɔŋ ẽ'],
    ['Greek and Cyrillic', 'Ελλάδα Россия'],
    ['Arabic and Ethiopic', 'الخرطوم አበበ'],
    ['emoji', '😀👩‍⚕️🇹🇿'],
    ['money', '€ £ ₦ ₵ ₣'],
  ])('hold %s', (_, text) => {
    expect(firstUnprintable(fonts.regular, text)).toBeNull();
    expect(firstUnprintable(fonts.bold, text)).toBeNull();
  });

  test.each(['漢', '\u{13000}', '\u0007', '\ue000'])('do not hold %j', (character) => {
    expect(firstUnprintable(fonts.regular, `a${character}`)).toBe(character);
  });

  test('digits between Ethiopic letters come from the Latin face, blanks do not change it', () => {
    const faces = shaper.shape('አበበ 12', 'regular').stretches.map(({ face }) => face.name);
    expect(faces).toEqual(['ethiopic-regular', 'latin-regular']);
  });
});
