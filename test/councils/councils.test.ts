import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CouncilInput } from '../../preload/contract/councils.ts';
import { historyOf } from '../../main/audit/index.ts';
import { councilRows } from '../../main/councils/council.repository.ts';
import {
  changeCouncil,
  closeCouncil,
  councilOf,
  createCouncil,
} from '../../main/councils/councils.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { DomainError } from '../../main/errors.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
beforeAll(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterAll(() => {
  register.close();
  folder.remove();
});

function input(name: string, changes: Partial<CouncilInput> = {}): CouncilInput {
  return { kind: 'district-council', name, placeId: null, daysLimit: 14, ...changes };
}

function create(name: string, changes: Partial<CouncilInput> = {}): string {
  return register.write((tx) => createCouncil(tx, input(name, changes)));
}

function codes(act: () => unknown): readonly (readonly [string, string])[] {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return (error.fields ?? []).map(({ field, code }) => [field, code]);
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a council', () => {
  it('is entered with what its stamp says and how long papers may lie there', () => {
    const id = create('Kilosa  District Council', {
      stampName: 'KILOSA DC',
      phone: '0712 345 678',
      daysLimit: 10,
    });
    expect(councilOf(register.db, id)).toMatchObject({
      name: 'Kilosa District Council',
      stampName: 'KILOSA DC',
      phone: '+255712345678',
      daysLimit: 10,
      closedOn: null,
      papers: 0,
    });
    expect(historyOf(register.db, id)[0]?.kind).toBe('council.added');
  });

  it.each([
    [input(' '), [['name', 'required']]],
    [input('kilosa district council'), [['name', 'duplicate']]],
    [input('Other', { daysLimit: 0 }), [['daysLimit', 'out-of-range']]],
    [input('Other', { phone: '12' }), [['phone', 'phone-length']]],
    [input('Other', { placeId: '00000000-0000-4000-8000-000000000000' }), [['placeId', 'not-found']]],
  ])('%j is refused for %j', (given, issues) => {
    expect(codes(() => register.write((tx) => createCouncil(tx, given)))).toEqual(issues);
  });

  it('is corrected, closed and opened again, and a closed one is offered no more', () => {
    const id = create('Second Council');
    register.write((tx) => changeCouncil(tx, { ...input('Second Village Council'), id, version: 1 }));
    expect(() => register.write((tx) => changeCouncil(tx, { ...input('Third'), id, version: 1 }))).toThrow(
      DomainError,
    );
    register.write((tx) => closeCouncil(tx, { id, version: 2, closed: true, on: '2026-03-05' }));
    const offered = (closed: boolean): number =>
      councilRows(register.db, { text: 'second', kinds: [], closed }).length;
    expect([offered(false), offered(true)]).toEqual([0, 1]);
    register.write((tx) => closeCouncil(tx, { id, version: 3, closed: false, on: '2026-03-05' }));
    expect(councilOf(register.db, id).closedOn).toBeNull();
    expect(historyOf(register.db, id).map(({ kind }) => kind)).toEqual([
      'council.opened',
      'council.closed',
      'council.changed',
      'council.added',
    ]);
  });
});
