import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsToWait } from '../../main/keys/code-wait.rules.ts';
import {
  codeBytes,
  groupCount,
  groupLength,
  groupsIn,
  readGroup,
  readRecoveryCode,
  recoveryCodeOf,
} from '../../main/keys/recovery-code.rules.ts';

const codes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes }).map(recoveryCodeOf);
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');

/** The code with one character, counted without dashes, replaced. */
function changed(code: string, at: number, to: string): string {
  const characters = code.replaceAll('-', '').split('');
  characters[at] = to;
  return characters.join('');
}

describe('a recovery code', () => {
  it('is seven groups of five characters, and reads back', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(readRecoveryCode(code)).toEqual({ ok: true, code });
      }),
    );
  });

  it('holds 140 of the random bits, each of which counts', () => {
    const bits = groupCount * (groupLength - 1) * 5;
    expect(bits).toBe(140);
    const zero = recoveryCodeOf(new Uint8Array(codeBytes));
    const spelt = Array.from({ length: bits }, (_, bit) => {
      const random = new Uint8Array(codeBytes);
      random[bit >> 3] = 0x80 >> (bit & 7);
      return recoveryCodeOf(random);
    });
    expect(new Set([zero, ...spelt]).size).toBe(bits + 1);
  });

  it('is never made of too few bytes', () => {
    expect(() => recoveryCodeOf(new Uint8Array(codeBytes - 1))).toThrow(RangeError);
  });

  it('is read in any case, with or without dashes and spaces, and with the letters that look like digits', () => {
    const code = recoveryCodeOf(new Uint8Array(codeBytes).map((_, at) => (at * 37 + 1) & 255));
    const written = [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('-', ' – '),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      code.replaceAll('0', 'O').replaceAll('1', 'I'),
    ];
    for (const text of written) expect(readRecoveryCode(text)).toEqual({ ok: true, code });
  });

  it('names the group in which one character is wrong', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(groupCount * groupLength - 1),
        fc.constantFrom(...alphabet),
        (code, at, to) => {
          fc.pre(code.replaceAll('-', '')[at] !== to);
          expect(readRecoveryCode(changed(code, at, to))).toEqual({
            ok: false,
            wrong: [Math.floor(at / groupLength)],
          });
        },
      ),
    );
  });

  it('names the group in which two characters changed places', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(groupCount - 1),
        fc.nat(groupLength - 1),
        fc.nat(groupLength - 1),
        (code, group, a, b) => {
          const characters = code.replaceAll('-', '').split('');
          const [one, other] = [group * groupLength + a, group * groupLength + b];
          fc.pre(characters[one] !== characters[other]);
          const swapped = changed(changed(code, one, characters[other] ?? ''), other, characters[one] ?? '');
          expect(readRecoveryCode(swapped)).toEqual({ ok: false, wrong: [group] });
        },
      ),
    );
  });

  it('names groups that changed places', () => {
    fc.assert(
      fc.property(codes, fc.nat(groupCount - 1), fc.nat(groupCount - 1), (code, a, b) => {
        fc.pre(a !== b);
        const groups = code.split('-');
        [groups[a], groups[b]] = [groups[b] ?? '', groups[a] ?? ''];
        expect(readRecoveryCode(groups.join(''))).toEqual({ ok: false, wrong: [a, b].sort((x, y) => x - y) });
      }),
    );
  });

  it('names what is missing and what is too much', () => {
    const code = recoveryCodeOf(new Uint8Array(codeBytes).fill(7));
    expect(readRecoveryCode('')).toEqual({ ok: false, wrong: [0, 1, 2, 3, 4, 5, 6] });
    expect(readRecoveryCode(code.slice(0, -1))).toEqual({ ok: false, wrong: [6] });
    expect(readRecoveryCode(`${code}0`)).toEqual({ ok: false, wrong: [7] });
  });

  it('never falls over what else is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(readRecoveryCode(text).ok).toBe(false);
        expect(groupsIn(text).join('')).not.toMatch(/[\s-]/);
      }),
    );
  });

  it('lets one group be read on its own, at its own place only', () => {
    const groups = recoveryCodeOf(new Uint8Array(codeBytes).fill(99)).split('-');
    groups.forEach((group, position) => {
      expect(readGroup(group.toLowerCase(), position)).toBe(group);
      expect(readGroup(group, (position + 1) % groupCount)).toBeNull();
    });
  });
});

it('waits longer after each wrong code, and never beyond five minutes', () => {
  expect([0, 1, 2, 3, 4, 5].map(secondsToWait)).toEqual([0, 0, 0, 2, 4, 8]);
  fc.assert(
    fc.property(fc.nat(1000), (wrong) => {
      expect(secondsToWait(wrong + 1)).toBeGreaterThanOrEqual(secondsToWait(wrong));
      expect(secondsToWait(wrong)).toBeLessThanOrEqual(300);
    }),
  );
});
