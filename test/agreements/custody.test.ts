import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../main/audit/index.ts';
import { chainOf, copiesOf, enterPrinted, moveCopies, restate } from '../../main/agreements/index.ts';
import { agreementOf } from '../../main/agreements/index.ts';
import { voidAgreement } from '../../main/agreements/agreements.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { DomainError } from '../../main/errors.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { aPerson, copiesAB, draftedAgreements, printedAgreements } from '../support/agreements.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let supervisor: string;
let made = 0;
const day = '2026-03-05';

beforeAll(() => {
  folder = temporaryFolder();
});
beforeEach(() => {
  made += 1;
  register = newRegister(`${folder.path}/${made}`);
  supervisor = aPerson(register, 'Sample Supervisor One');
});
afterAll(() => folder.remove());

type Move = Parameters<typeof moveCopies>[1];

function move(ids: readonly string[], given: Omit<Move, 'copies' | 'on'> & Partial<Move>): void {
  register.write((tx) => recorded(undefined, moveCopies(tx, { copies: copiesAB(ids), on: day, ...given })));
}

function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function states(ids: readonly string[]): (string | undefined)[] {
  return ids.map((id) => agreementOf(register.db, id).state);
}

function one(ids: readonly string[]): string {
  const [id] = ids;
  if (id === undefined) throw new Error('There is no agreement');
  return id;
}

describe('moving copies', () => {
  it('writes where they are, their chains, the state of each agreement and one entry with both states', () => {
    const ids = printedAgreements(register, 2, { supervisorId: supervisor });
    move(ids, { step: 'issued', personId: supervisor });
    expect(copiesOf(register.db, ids)).toHaveLength(4);
    for (const copy of copiesOf(register.db, ids)) {
      expect(copy).toMatchObject({ state: 'with-supervisor', custodian: 'supervisor', personId: supervisor });
    }
    move(ids, { step: 'collected' });
    expect(states(ids)).toEqual(['collected', 'collected']);
    const id = one(ids);
    expect(
      chainOf(register.db, id).map(({ mark, step, state, person, by }) => [mark, step, state, person, by]),
    ).toEqual(
      ['A', 'B'].flatMap((mark) => [
        [mark, 'printed', 'printed', null, 'Test Officer'],
        [mark, 'issued', 'with-supervisor', 'Sample Supervisor One', 'Test Officer'],
        [mark, 'collected', 'collected', null, 'Test Officer'],
      ]),
    );
    const [newest, issued] = historyOf(register.db, id);
    expect(newest?.kind).toBe('agreement.collected');
    expect(newest?.changed).toContainEqual({
      field: 'agreementState',
      before: 'printed',
      after: 'collected',
    });
    expect(newest?.changed).toContainEqual({ field: 'copyA', before: 'with-supervisor', after: 'collected' });
    expect(issued?.facts).toMatchObject({ copies: 'A, B', supervisor: 'Sample Supervisor One', on: day });
    expect(register.db.column('SELECT agreement_state FROM device_list ORDER BY row')).toEqual([
      'collected',
      'collected',
    ]);
  });

  it('refuses all of an act when one copy cannot go that way, and names it', () => {
    const ids = printedAgreements(register, 2, { supervisorId: supervisor });
    move(ids.slice(1), { step: 'collected' });
    const error = refusal(() =>
      move(ids, { step: 'issued', personId: supervisor, copies: [...copiesAB(ids), ...copiesAB(ids)] }),
    );
    expect(error.code).toBe('copy-elsewhere');
    expect(error.params).toMatchObject({ number: 'KIL-00001', mark: 'A', state: 'with-supervisor' });
    expect(states(ids)).toEqual(['printed', 'collected']);
    expect(chainOf(register.db, one(ids))).toHaveLength(2);
  });

  it('keeps the days of a chain in order', () => {
    const ids = printedAgreements(register, 1);
    expect(refusal(() => move(ids, { step: 'collected', on: '2026-03-04' })).fields).toMatchObject([
      { field: 'on', code: 'before-day' },
    ]);
    expect(refusal(() => move(ids, { step: 'collected', on: '2026-03-06' })).fields).toMatchObject([
      { field: 'on', code: 'date-in-future' },
    ]);
    expect(refusal(() => move([], { step: 'collected' })).code).toBe('nothing-selected');
  });

  it('takes a copy that turns up back for as much as had been done to it', () => {
    const ids = printedAgreements(register, 1, { supervisorId: supervisor });
    move(ids, { step: 'issued', personId: supervisor });
    move(ids, { step: 'lost' });
    expect(states(ids)).toEqual(['printed']);
    move(ids, { step: 'found' });
    expect(copiesOf(register.db, ids).map(({ state }) => state)).toEqual(['collected', 'collected']);
  });

  it('prints a lost copy anew, and moves nothing by printing a duplicate of one that is elsewhere', () => {
    const ids = printedAgreements(register, 1, { supervisorId: supervisor });
    move(ids, { step: 'issued', personId: supervisor });
    move(ids, { step: 'lost', copies: [{ agreementId: one(ids), mark: 'B' }] });
    register.write((tx) => enterPrinted(tx, ids));
    expect(copiesOf(register.db, ids).map(({ mark, state, prints }) => [mark, state, prints])).toEqual([
      ['A', 'with-supervisor', 2],
      ['B', 'printed', 2],
    ]);
  });

  it('spoils every copy of a void form, wherever it is', () => {
    const ids = printedAgreements(register, 1, { supervisorId: supervisor });
    move(ids, { step: 'issued', personId: supervisor });
    const { id, version } = agreementOf(register.db, one(ids));
    register.write((tx) => voidAgreement(tx, { id, version, reason: 'torn', on: day }));
    expect(copiesOf(register.db, ids).map(({ state, custodian }) => [state, custodian])).toEqual([
      ['void', 'spoiled'],
      ['void', 'spoiled'],
    ]);
    expect(chainOf(register.db, id).at(-1)).toMatchObject({ step: 'void', on: day });
  });
});

describe('the state of an agreement', () => {
  it('follows its signatures as soon as it is worked out again', () => {
    const ids = printedAgreements(register, 1);
    move(ids, { step: 'collected' });
    register.write((tx) => {
      for (const mark of ['A', 'B']) {
        for (const party of ['holder', 'supervisor', 'issuing-officer', 'council']) {
          tx.db.run(
            `INSERT INTO signature (id, office_id, agreement_id, mark, party, name, on_day, how, stamp, recorded_at,
               recorded_by) VALUES (?, 'o', ?, ?, ?, 'Sample', ?, 'signed', ?, '', '')`,
            [tx.newId(), one(ids), mark, party, day, party === 'council' ? 'present' : 'not-needed'],
          );
        }
      }
      restate(tx, ids);
      return recorded(
        undefined,
        tx.record({ entity: 'agreement', entityId: one(ids), kind: 'agreement.printed', after: {} }),
      );
    });
    expect(states(ids)).toEqual(['signed']);
  });

  it('is drafted until its first copy is printed', () => {
    const ids = draftedAgreements(register, 1);
    expect(states(ids)).toEqual(['drafted']);
    register.write((tx) => enterPrinted(tx, ids, ['B']));
    expect(states(ids)).toEqual(['printed']);
    expect(copiesOf(register.db, ids).map(({ state }) => state)).toEqual(['drafted', 'printed']);
  });
});
