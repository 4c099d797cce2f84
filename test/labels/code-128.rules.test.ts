import bwip from 'bwip-js/node';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsPath, code128, modulesOf } from '../../main/labels/code-128.rules.ts';

/** The same text by a bar code library: the judge of ours. */
function judged(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: 'code128', text });
  if (!symbol || !('sbs' in symbol)) throw new Error('no bars');
  return symbol.sbs;
}

describe('Code 128', () => {
  test('packs an IMEI into 134 modules and a SIM number of 20 digits into 145', () => {
    expect(modulesOf(code128('356938035643809'))).toBe(134);
    expect(modulesOf(code128('89258021234567890122'))).toBe(145);
  });

  test.each(['89258021234567890122', 'KIL', 'a~ Z!', '12', 'KIL-00042'])(
    'gives the bars of the judge for %s',
    (text) => expect(code128(text)).toEqual(judged(text)),
  );

  test('has the pattern of every character, by the judge', () => {
    for (let code = 32; code < 127; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(code128(text), text).toEqual(judged(text));
    }
    for (let pair = 0; pair < 100; pair += 1) {
      const text = `5555${String(pair).padStart(2, '0')}`;
      expect(code128(text), text).toEqual(judged(text));
    }
  });

  test('is never wider than the judge makes it', () => {
    const text = fc.oneof(
      fc.stringMatching(/^[0-9]{1,24}$/),
      fc.stringMatching(/^[A-Z]{2,4}-[0-9]{4,6}$/),
      fc.stringMatching(/^[!-~]{1,20}$/),
    );
    fc.assert(
      fc.property(text, (sample) => {
        expect(modulesOf(code128(sample))).toBeLessThanOrEqual(modulesOf(judged(sample)));
      }),
      { numRuns: 300 },
    );
  });

  test('refuses what it cannot carry', () => {
    for (const text of ['', 'ኪል', 'a\tb']) expect(() => code128(text)).toThrow(RangeError);
  });

  test('becomes bars of whole modules', () => {
    expect(barsPath([2, 1, 3], 10.257)).toBe('0 0 2 10.26 re\n3 0 3 10.26 re\n');
  });
});
