import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperCode } from '../../main/agreements/paper-code.rules.ts';
import { placePage, type FormFacts, type Surroundings } from '../../main/scans/place-page.rules.ts';
import { codeRefusals } from '../../preload/contract/code-refusals.ts';

const inOrder: FormFacts = { state: 'with-council', printed: true, copyState: 'with-council' };
const around = (changes: Partial<Surroundings> = {}, form: FormFacts | null = inOrder): Surroundings => ({
  blank: false,
  numberInText: null,
  before: null,
  formOf: () => form,
  ...changes,
});
const form = (changes: Partial<Extract<PaperCode, { kind: 'form' }>> = {}): PaperCode => ({
  kind: 'form',
  agreementId: 'one',
  number: 'KIL-00001',
  revision: 1,
  mark: 'A',
  page: 2,
  ...changes,
});
const refused = (reason: (typeof codeRefusals)[number], number: string | null = 'KIL-00009'): PaperCode => ({
  kind: 'refused',
  reason,
  number,
  revision: null,
  mark: null,
});
const label = (number: string): PaperCode => ({ kind: 'label', number, says: {} as never });
const place = { agreementId: 'one', mark: 'A', page: 2 } as const;

describe('a page is placed', () => {
  it('by one code of a form in order, however often it stands there', () => {
    expect(placePage([form()], around())).toEqual({ kind: 'place', place });
    expect(placePage([form(), form()], around())).toEqual({ kind: 'place', place });
  });

  it('beside a sticker of the same box and codes that are nobody of ours', () => {
    const codes = [refused('not-boxfile', null), form(), label('KIL-00001')];
    expect(placePage(codes, around())).toEqual({ kind: 'place', place });
  });
});

describe('whoever files it is asked', () => {
  it.each([
    ['no code', [], 'no-code'],
    ['codes of others only', [refused('not-boxfile', null)], 'not-boxfile'],
    ['two pages', [form(), form({ page: 3 })], 'two-pages'],
    ['two agreements', [form(), form({ agreementId: 'two', number: 'KIL-00002' })], 'two-pages'],
    ['a sticker of another box', [form(), label('KIL-00002')], 'two-pages'],
    ['a code beside it that is not in order', [form(), refused('check-wrong')], 'two-pages'],
    ['a stamped copy', [form(), { ...form(), kind: 'endorsement' } as PaperCode], 'stamped-copy'],
    ['a sticker alone', [label('KIL-00001')], 'no-page'],
    ['a box file', [{ kind: 'box-file', boxFile: {} as never }], 'no-page'],
    ...codeRefusals
      .filter((reason) => reason !== 'not-boxfile')
      .map((reason) => [`a code that is ${reason}`, [refused(reason)], reason] as const),
  ] as const)('on a page with %s', (_, codes, reason) => {
    expect(placePage([...codes], around())).toMatchObject({ kind: 'ask', reason });
  });

  it.each([
    [{ ...inOrder, state: 'void' as const }, 'void'],
    [{ ...inOrder, state: 'superseded' as const }, 'superseded'],
    [{ ...inOrder, printed: false }, 'not-printed'],
    [{ ...inOrder, copyState: 'lost' }, 'lost'],
    [null, 'unknown-revision'],
  ])('about a form that is %o', (facts, reason) => {
    expect(placePage([form()], around({}, facts))).toEqual({
      kind: 'ask',
      reason,
      number: 'KIL-00001',
      guesses: [place],
    });
  });

  it('with the next page of the last leaf as a guess, and an empty back with its leaf', () => {
    const before = place;
    expect(placePage([], around({ before }))).toMatchObject({ guesses: [{ ...place, page: 3 }] });
    expect(placePage([], around({ before, blank: true }))).toMatchObject({
      reason: 'blank',
      guesses: [place],
    });
    expect(placePage([], around({ before, numberInText: 'KIL-00005' }))).toMatchObject({
      number: 'KIL-00005',
      guesses: [],
    });
  });
});

it('nothing is ever placed unless exactly one page of a form in order is named', () => {
  const code = fc.oneof(
    fc.record({
      kind: fc.constant('form' as const),
      agreementId: fc.constantFrom('one', 'two'),
      number: fc.constantFrom('KIL-00001', 'KIL-00002'),
      revision: fc.constantFrom(1, 2),
      mark: fc.constantFrom('A' as const, 'B' as const),
      page: fc.constantFrom(1, 2),
    }),
    fc.constantFrom(...codeRefusals).map((reason) => refused(reason)),
    fc.constantFrom('KIL-00001', 'KIL-00002').map(label),
  );
  fc.assert(
    fc.property(fc.array(code, { maxLength: 4 }), (codes) => {
      const placing = placePage(codes, around());
      const ours = codes.filter((one) => one.kind !== 'refused' || one.reason !== 'not-boxfile');
      const pages = new Set(
        ours.flatMap((one) => (one.kind === 'form' ? [`${one.agreementId} ${one.mark} ${one.page}`] : [])),
      );
      const numbers = new Set(ours.map((one) => ('number' in one ? one.number : null)));
      const clear = pages.size === 1 && numbers.size === 1 && !ours.some(({ kind }) => kind === 'refused');
      expect(placing.kind === 'place').toBe(clear);
    }),
  );
});
