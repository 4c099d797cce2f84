import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lacksOf, type MadeMark, type RequiredMark } from '../../main/signing/completeness.rules.ts';
import { parties, signingWays, stampStates } from '../../preload/contract/signing-values.ts';

const required: readonly RequiredMark[] = [
  { party: 'holder', stamp: false },
  { party: 'council', stamp: true },
];
const holder: MadeMark = { party: 'holder', how: 'signed', stamp: 'not-needed', witness: null };
const council: MadeMark = { party: 'council', how: 'signed', stamp: 'present', witness: null };

describe('a copy', () => {
  it.each<[string, MadeMark[], [string, string][]]>([
    ['signed by both, stamped', [holder, council], []],
    [
      'without any mark',
      [],
      [
        ['holder', 'not-signed'],
        ['council', 'not-signed'],
      ],
    ],
    ['that only the holder has signed', [holder], [['council', 'not-signed']]],
    ['without the stamp', [holder, { ...council, stamp: 'absent' }], [['council', 'stamp-absent']]],
    [
      'where nobody looked for the stamp',
      [holder, { ...council, stamp: 'not-needed' }],
      [['council', 'stamp-absent']],
    ],
    [
      'whose stamp cannot be read',
      [holder, { ...council, stamp: 'illegible' }],
      [['council', 'stamp-illegible']],
    ],
    [
      'with a thumbprint nobody saw',
      [{ ...holder, how: 'thumbprint' }, council],
      [['holder', 'witness-missing']],
    ],
    [
      'with a thumbprint and its witness',
      [{ ...holder, how: 'thumbprint', witness: 'Specimen Witness' }, council],
      [],
    ],
    [
      'with a blank witness',
      [{ ...holder, how: 'thumbprint', witness: '  ' }, council],
      [['holder', 'witness-missing']],
    ],
    ['with a mark more than is asked for', [holder, council, { ...holder, party: 'witness' }], []],
  ])('%s', (_, made, lacks) => {
    expect(lacksOf(required, made).map(({ party, why }) => [party, why])).toEqual(lacks);
  });

  it('that nothing is asked of is complete', () => {
    expect(lacksOf([], [])).toEqual([]);
  });
});

const mark = fc.record({
  party: fc.constantFrom(...parties),
  how: fc.constantFrom(...signingWays),
  stamp: fc.constantFrom(...stampStates),
  witness: fc.option(fc.string({ maxLength: 5 })),
});
const asked = fc.array(fc.record({ party: fc.constantFrom(...parties), stamp: fc.boolean() }), {
  maxLength: 6,
});

it('is never made less complete by another mark', () => {
  fc.assert(
    fc.property(asked, fc.array(mark, { maxLength: 8 }), mark, (marks, made, more) => {
      const before = lacksOf(marks, made).length;
      expect(lacksOf(marks, [...made, more]).length).toBeLessThanOrEqual(before);
    }),
  );
});

it('is complete only with a stamp that can be read wherever one is asked for', () => {
  fc.assert(
    fc.property(asked, fc.array(mark, { maxLength: 8 }), (marks, made) => {
      if (lacksOf(marks, made).length > 0) return;
      for (const { party, stamp } of marks) {
        const own = made.filter((one) => one.party === party);
        expect(own.length).toBeGreaterThan(0);
        if (stamp) expect(own.some((one) => one.stamp === 'present')).toBe(true);
      }
    }),
  );
});
