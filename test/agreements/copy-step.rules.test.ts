import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyAfter,
  stepsFrom,
  type CopyPlace,
  type StepTarget,
} from '../../main/agreements/copy-step.rules.ts';
import { copySteps, type CopyState, type CopyStep } from '../../preload/contract/agreement-values.ts';

const drafted: CopyPlace = {
  state: 'drafted',
  custodian: 'none',
  personId: null,
  councilId: null,
  boxFileId: null,
  folio: null,
};

const target: StepTarget = { personId: 'P', councilId: 'C', boxFileId: 'F', folio: 7 };

function placed(state: CopyState, changes: Partial<CopyPlace> = {}): CopyPlace {
  return { ...drafted, state, custodian: 'office', ...changes };
}

function after(copy: CopyPlace, step: CopyStep, whom: StepTarget = target): CopyPlace {
  const outcome = copyAfter(copy, step, whom);
  if (!outcome.ok) throw new Error(`${copy.state} ${step}: ${outcome.refusal}`);
  return outcome.place;
}

function walk(...steps: readonly (readonly [CopyStep, StepTarget?])[]): CopyPlace {
  return steps.reduce((copy, [step, whom]) => after(copy, step, whom ?? target), drafted);
}

describe('the steps of a paper copy', () => {
  it.each<[CopyState, readonly CopyStep[]]>([
    ['drafted', ['printed', 'void']],
    ['printed', ['issued', 'collected', 'sent', 'given', 'lost', 'void']],
    ['with-supervisor', ['collected', 'given', 'lost', 'void']],
    ['collected', ['issued', 'sent', 'filed', 'dispatched', 'given', 'lost', 'void']],
    ['with-council', ['returned', 'lost', 'void']],
    ['returned', ['issued', 'sent', 'filed', 'dispatched', 'given', 'lost', 'void']],
    ['dispatched', ['returned', 'received', 'given', 'lost', 'void']],
    ['with-holder', ['returned', 'lost', 'void']],
    ['lost', ['printed', 'found', 'void']],
    ['void', []],
  ])('from %s are exactly %j', (state, steps) => {
    expect(stepsFrom(placed(state))).toEqual(steps);
  });

  it('take a copy from its folio and put it back there, and nowhere else', () => {
    const filed = placed('filed', { custodian: 'box-file', boxFileId: 'F', folio: 7 });
    expect(stepsFrom(filed)).toEqual(['misfiled', 'taken-out', 'lost', 'void']);
    const out = after(filed, 'taken-out', { personId: 'P' });
    expect(out).toMatchObject({
      state: 'returned',
      custodian: 'office',
      personId: 'P',
      boxFileId: 'F',
      folio: 7,
    });
    expect(after(filed, 'misfiled', { beforeFiling: 'collected' })).toMatchObject({
      state: 'collected',
      custodian: 'office',
      boxFileId: null,
      folio: null,
    });
    expect(after(filed, 'misfiled')).toMatchObject({ state: 'returned', boxFileId: null });
    expect(copyAfter(out, 'misfiled')).toEqual({ ok: false, refusal: 'illegal-step' });
    expect(copyAfter(out, 'filed', { boxFileId: 'G', folio: 1 })).toEqual({
      ok: false,
      refusal: 'illegal-step',
    });
    expect(after(out, 'put-back', {})).toMatchObject({ state: 'filed', custodian: 'box-file', folio: 7 });
    const restamped = after(after(out, 'sent'), 'returned');
    expect(after(restamped, 'put-back')).toMatchObject({ state: 'filed', boxFileId: 'F', folio: 7 });
  });

  it.each<[CopyState, CopyStep, string]>([
    ['printed', 'issued', 'person-needed'],
    ['collected', 'sent', 'council-needed'],
    ['returned', 'filed', 'folio-needed'],
    ['returned', 'dispatched', 'person-needed'],
    ['returned', 'given', 'person-needed'],
  ])('%s cannot be %s without saying to whom: %s', (state, step, refusal) => {
    expect(copyAfter(placed(state), step, {})).toEqual({ ok: false, refusal });
  });

  it('go from the printer to the box file by way of supervisor and council', () => {
    expect(walk(['printed'], ['issued'])).toMatchObject({
      state: 'with-supervisor',
      personId: 'P',
      councilId: null,
    });
    expect(walk(['printed'], ['issued'], ['collected'], ['sent'])).toMatchObject({
      state: 'with-council',
      custodian: 'council',
      personId: null,
      councilId: 'C',
    });
    expect(walk(['printed'], ['issued'], ['collected'], ['sent'], ['returned'], ['filed'])).toEqual({
      ...drafted,
      state: 'filed',
      custodian: 'box-file',
      boxFileId: 'F',
      folio: 7,
    });
  });

  it('stay with the partner when the partner says that it has them, and reach the holder likewise', () => {
    const toPartner = walk(['printed'], ['collected'], ['dispatched', { councilId: 'C' }]);
    expect(after(toPartner, 'received')).toEqual(toPartner);
    const toHolder = walk(['printed'], ['collected'], ['dispatched', { personId: 'H' }]);
    expect(toHolder.custodian).toBe('holder');
    expect(after(toHolder, 'received', {})).toMatchObject({ state: 'with-holder', personId: 'H' });
  });

  it.each<[CopyState, CopyState]>([
    ['printed', 'printed'],
    ['with-supervisor', 'collected'],
    ['collected', 'collected'],
    ['with-council', 'returned'],
    ['filed', 'returned'],
    ['dispatched', 'returned'],
    ['with-holder', 'returned'],
  ])('bring a copy that was lost as %s back as %s', (beforeLoss, state) => {
    expect(after(placed('lost'), 'found', { beforeLoss })).toMatchObject({ state, custodian: 'office' });
  });
});

const anyWalk = fc.array(
  fc.record({
    step: fc.constantFrom(...copySteps),
    whom: fc.record(
      {
        personId: fc.constantFrom('P', 'Q'),
        councilId: fc.constantFrom('C', 'D'),
        boxFileId: fc.constantFrom('F', 'G'),
        folio: fc.integer({ min: 1, max: 9 }),
      },
      { requiredKeys: [] },
    ),
  }),
  { maxLength: 40 },
);

describe('any walk of a copy', () => {
  const custodianOf: Readonly<Record<CopyState, readonly CopyPlace['custodian'][]>> = {
    drafted: ['none'],
    printed: ['office'],
    'with-supervisor': ['supervisor'],
    collected: ['office'],
    'with-council': ['council'],
    returned: ['office'],
    filed: ['box-file'],
    dispatched: ['partner', 'holder'],
    'with-holder': ['holder'],
    lost: ['lost'],
    void: ['spoiled'],
  };

  it('never takes an edge that is not drawn, and never loses the copy', () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        let copy = drafted;
        for (const { step, whom } of steps) {
          const legal = stepsFrom(copy).includes(step);
          const outcome = copyAfter(copy, step, whom);
          if (!legal) expect(outcome).toEqual({ ok: false, refusal: 'illegal-step' });
          if (!outcome.ok) continue;
          copy = outcome.place;
          expect(custodianOf[copy.state]).toContain(copy.custodian);
          // Whoever answers for it has a name, and a folio belongs to a file.
          if (copy.custodian === 'supervisor' || copy.custodian === 'holder')
            expect(copy.personId).not.toBeNull();
          if (copy.custodian === 'council' || copy.custodian === 'partner')
            expect(copy.councilId).not.toBeNull();
          expect(copy.boxFileId === null).toBe(copy.folio === null);
          if (copy.state === 'filed') expect(copy.boxFileId).not.toBeNull();
          if (copy.state !== 'void') expect(stepsFrom(copy)).toContain('void');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes to the same place when its chain is walked again', () => {
    fc.assert(
      fc.property(anyWalk, (steps) => {
        const taken: (typeof steps)[number][] = [];
        let copy = drafted;
        for (const each of steps) {
          const outcome = copyAfter(copy, each.step, each.whom);
          if (!outcome.ok) continue;
          copy = outcome.place;
          taken.push(each);
        }
        expect(taken.reduce((place, { step, whom }) => after(place, step, whom), drafted)).toEqual(copy);
      }),
    );
  });
});
