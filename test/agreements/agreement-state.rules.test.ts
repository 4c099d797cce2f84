import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementState, type CopyFacts } from '../../main/agreements/agreement-state.rules.ts';
import {
  agreementStates,
  isClosed,
  copyStates,
  type AgreementState,
} from '../../preload/contract/agreement-values.ts';

function copy(state: CopyFacts['state'], changes: Partial<CopyFacts> = {}): CopyFacts {
  return {
    state,
    custodian: 'office',
    onLoan: false,
    required: true,
    endPlace: 'box-file',
    complete: false,
    ...changes,
  };
}

const done = { complete: true } as const;
const filed = copy('filed', { custodian: 'box-file', complete: true });

describe('the state of an agreement', () => {
  it.each<[string, AgreementState, readonly CopyFacts[], (string | null)?]>([
    ['nothing is printed', 'drafted', [copy('drafted'), copy('drafted')]],
    ['both are printed', 'printed', [copy('printed'), copy('printed')]],
    ['one is printed alone', 'printed', [copy('printed'), copy('drafted')]],
    ['both are with the supervisor', 'printed', [copy('with-supervisor'), copy('with-supervisor')]],
    ['the form was filled in', 'filled', [copy('with-supervisor'), copy('with-supervisor')], '2026-03-05'],
    ['one came back', 'filled', [copy('collected'), copy('with-supervisor')], '2026-03-05'],
    ['both came back', 'collected', [copy('collected'), copy('collected')], '2026-03-05'],
    ['one is with a council', 'with-council', [copy('with-council'), copy('collected')]],
    ['one is complete', 'collected', [copy('returned', done), copy('returned')]],
    ['both are complete', 'signed', [copy('returned', done), copy('returned', done)]],
    ['one is filed', 'signed', [filed, copy('returned', done)]],
    ['both are filed', 'active', [filed, filed]],
    ['a filed copy is being read', 'active', [filed, copy('returned', { ...done, onLoan: true })]],
    ['a lost copy was found again', 'signed', [filed, copy('returned', done)]],
    ['filed copies lack a stamp', 'collected', [filed, { ...filed, complete: false }]],
    [
      'one is with the partner',
      'active',
      [filed, copy('dispatched', { ...done, custodian: 'partner', endPlace: 'partner' })],
    ],
    [
      'one is on its way to the holder',
      'signed',
      [filed, copy('dispatched', { ...done, custodian: 'holder', endPlace: 'holder' })],
    ],
    ['the holder has theirs', 'active', [filed, copy('with-holder', { ...done, endPlace: 'holder' })]],
    ['a copy not required is still out', 'active', [filed, copy('with-supervisor', { required: false })]],
    ['one is lost before the council', 'collected', [copy('lost', done), copy('collected')]],
    ['one is lost after it was signed', 'collected', [copy('lost', done), filed]],
    ['all are lost', 'printed', [copy('lost'), copy('lost')]],
  ])('when %s: %s', (_, state, copies, filledOn = null) => {
    expect(agreementState('printed', filledOn, copies)).toBe(state);
  });

  const anyCopies = fc.array(
    fc.record({
      state: fc.constantFrom(...copyStates),
      custodian: fc.constantFrom('office', 'partner', 'holder', 'box-file' as const),
      onLoan: fc.boolean(),
      required: fc.boolean(),
      endPlace: fc.constantFrom('box-file', 'partner', 'holder' as const),
      complete: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ) as fc.Arbitrary<CopyFacts[]>;
  const anyDay = fc.constantFrom(null, '2026-03-05');

  it('follows from the copies alone, whatever it was while it was open', () => {
    const open = agreementStates.filter((state) => !isClosed(state));
    fc.assert(
      fc.property(anyCopies, anyDay, (copies, filledOn) => {
        const states = new Set(open.map((present) => agreementState(present, filledOn, copies)));
        expect(states.size).toBe(1);
        expect(isClosed([...states][0] ?? 'void')).toBe(false);
      }),
    );
  });

  it('is never moved by paper once it is over', () => {
    fc.assert(
      fc.property(anyCopies, anyDay, fc.constantFrom(...agreementStates), (copies, filledOn, present) => {
        if (isClosed(present)) expect(agreementState(present, filledOn, copies)).toBe(present);
      }),
    );
  });

  it('is active only when every required copy bears all marks', () => {
    fc.assert(
      fc.property(anyCopies, anyDay, (copies, filledOn) => {
        if (agreementState('printed', filledOn, copies) !== 'active') return;
        const required = copies.filter((each) => each.required);
        expect(required.length).toBeGreaterThan(0);
        expect(required.every(({ complete }) => complete)).toBe(true);
      }),
    );
  });
});
