import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementRows } from '../../main/agreements/agreement-list.repository.ts';
import {
  copyKeys,
  copiesOf,
  enterPrinted,
  moveCopies,
  restate,
  stepCopies,
} from '../../main/agreements/index.ts';
import { openBoxFile } from '../../main/box-files/box-files.service.ts';
import { fileCopies } from '../../main/box-files/filing.service.ts';
import { takeCopiesOut } from '../../main/box-files/loans.service.ts';
import { createCouncil } from '../../main/councils/index.ts';
import { migrations } from '../../main/database/migrate.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { waiting } from '../../main/today/waiting.service.ts';
import { send } from '../../main/transmittals/index.ts';
import type { PaperWait } from '../../preload/contract/today-values.ts';
import { aPerson, copiesAB, draftedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let ids: string[];
beforeAll(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  ids = draftedAgreements(register, 6);
});
afterAll(() => {
  register.close();
  folder.remove();
});

const day = '2026-03-05';

function rows(of: readonly string[]): number[] {
  return of.flatMap((id) => register.db.column<number>('SELECT row FROM agreement WHERE id = ?', [id]));
}

/** Ids of what the agreements list shows for something that waits. */
function listed(wait: PaperWait): string[] {
  const filter = { text: '', states: [], copyStates: [], supervisorId: null, councilId: null };
  const found = agreementRows(register.db, { ...filter, waits: wait }, '', null);
  return found.flatMap((row) => register.db.column<string>('SELECT id FROM agreement WHERE row = ?', [row]));
}

/** What waits, but for the copy off this computer, which has a test of its own. */
function waits(now = `${day}T09:00:00Z`): Record<string, number | null> {
  const kinds = waiting(register.db, new Date(now)).filter(({ kind }) => kind !== 'backup');
  return Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
}

describe('what waits', () => {
  it('follows the paper from the draft to the council', () => {
    expect(waits()).toEqual({ drafted: 6 });
    register.write((tx) => enterPrinted(tx, ids.slice(0, 4)));
    expect(waits()).toEqual({ drafted: 2, printed: 4 });

    const supervisor = aPerson(register, 'Sample Supervisor One');
    const sheet = { marks: ['A', 'B'] as const, on: day, dueOn: null };
    const issued = ids.slice(0, 3);
    register.write((tx) =>
      send(tx, {
        ...sheet,
        purpose: 'issue',
        to: { kind: 'person', id: supervisor },
        agreements: rows(issued),
      }),
    );
    expect(waits()).toEqual({ drafted: 2, printed: 1 });
    expect(waits('2026-03-20T09:00:00Z')).toEqual({ drafted: 2, printed: 1, 'out-overdue': 3 });

    const back = ids.slice(0, 2);
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies: copiesAB(back), step: 'collected', on: day })),
    );
    expect(waits('2026-03-20T09:00:00Z')).toEqual({
      drafted: 2,
      printed: 1,
      'out-overdue': 1,
      collected: 2,
    });

    const council = register.write((tx) =>
      createCouncil(tx, { kind: 'other', name: 'Specimen Council', placeId: null, daysLimit: 3 }),
    );
    register.write((tx) =>
      send(tx, {
        ...sheet,
        purpose: 'sign',
        to: { kind: 'council', id: council },
        agreements: rows(back.slice(1)),
      }),
    );
    expect(waits('2026-03-20T09:00:00Z')).toEqual({
      drafted: 2,
      printed: 1,
      'out-overdue': 1,
      'council-overdue': 1,
      collected: 1,
    });
    const since = waiting(register.db, new Date('2026-03-20T09:00:00Z')).find(
      ({ kind }) => kind === 'council-overdue',
    )?.since;
    expect(since).toBe('2026-03-08');
  });

  it('has what is complete and not yet where it belongs', () => {
    const id = ids[3] ?? '';
    register.write((tx) => {
      tx.db.run(`UPDATE agreement SET signing = '[]', renew_on = '2026-04-01' WHERE id = ?`, [id]);
      // A draft whose year is over was never signed: it is printed, not renewed.
      tx.db.run(`UPDATE agreement SET renew_on = '2026-01-01' WHERE state = 'drafted'`);
      return recorded(
        undefined,
        moveCopies(tx, { copies: copyKeys(copiesOf(tx.db, [id])), step: 'collected', on: day }),
      );
    });
    expect(waits()).toMatchObject({ signed: 1, renewals: 1 });
    const sinceOn = (now: string): string | null | undefined =>
      waiting(register.db, new Date(now)).find(({ kind }) => kind === 'renewals')?.since;
    // Its day is still to come, and then past.
    expect(sinceOn(`${day}T09:00:00Z`)).toBeNull();
    expect(sinceOn('2026-04-01T09:00:00Z')).toBe('2026-04-01');
    expect(waits('2026-02-01T09:00:00Z')).not.toHaveProperty('renewals');
  });

  it('asks for the marks of what came back from a council, until they are entered', () => {
    const id = ids[1] ?? '';
    const councilsOwn = copiesAB([id]);
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies: councilsOwn.slice(0, 1), step: 'returned', on: day })),
    );
    expect(waits('2026-03-20T09:00:00Z')).toMatchObject({ returned: 1, 'council-overdue': 1 });
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies: councilsOwn.slice(1), step: 'returned', on: day })),
    );
    expect(waits('2026-03-20T09:00:00Z')).toMatchObject({ returned: 1, collected: 1, signed: 1 });
    expect(waits('2026-03-20T09:00:00Z')).not.toHaveProperty('council-overdue');
    expect(listed('returned')).toEqual([id]);
    register.write((tx) => {
      tx.db.run(`UPDATE agreement SET signing = '[]' WHERE id = ?`, [id]);
      restate(tx, [id]);
      return recorded(undefined, tx.record({ entity: 'agreement', entityId: id, kind: 'agreement.signed' }));
    });
    expect(waits()).toMatchObject({ signed: 2 });
    expect(waits()).not.toHaveProperty('returned');
  });

  it('asks for papers that were taken out of a box file past their day, and for lost ones', () => {
    const id = ids[3] ?? '';
    const boxFile = register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Sample', capacity: 9 }));
    const copies = [{ agreement: id, mark: 'A' as const }];
    register.write((tx) =>
      fileCopies(tx, { id: boxFile, which: { by: 'copies', copies }, despite: 'Sample', on: day }),
    );
    register.write((tx) =>
      takeCopiesOut(tx, {
        id: boxFile,
        copies,
        takenBy: 'Sample Auditor',
        why: 'Audit',
        dueOn: '2026-03-12',
        on: day,
      }),
    );
    expect(waits('2026-03-12T09:00:00Z')).not.toHaveProperty('loans-overdue');
    expect(waits('2026-03-13T09:00:00Z')).toMatchObject({ 'loans-overdue': 1 });
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies: copiesAB([id]).slice(0, 1), step: 'lost', on: day })),
    );
    expect(waits('2026-03-13T09:00:00Z')).toMatchObject({ lost: 1 });
    expect(waits('2026-03-13T09:00:00Z')).not.toHaveProperty('loans-overdue');
    expect(listed('lost')).toEqual([id]);
  });

  it('asks for a copy whose folio is kept but that was found, or printed again', () => {
    const id = ids[3] ?? '';
    const boxFile = register.db.column<string>('SELECT id FROM box_file')[0] ?? '';
    const first = copiesAB([id]).slice(0, 1);
    const second = copiesAB([id]).slice(1);
    register.write((tx) =>
      fileCopies(tx, {
        id: boxFile,
        which: { by: 'copies', copies: [{ agreement: id, mark: 'B' }] },
        despite: 'Sample',
        on: day,
      }),
    );
    expect(listed('signed')).not.toContain(id);
    for (const step of ['lost', 'found'] as const) {
      register.write((tx) => recorded(undefined, moveCopies(tx, { copies: second, step, on: day })));
    }
    expect(listed('signed')).toContain(id);
    register.write((tx) => {
      stepCopies(tx, { copies: first, step: 'printed', on: day });
      return recorded(undefined, tx.record({ entity: 'agreement', entityId: id, kind: 'agreement.printed' }));
    });
    expect(listed('lost')).not.toContain(id);
    register.write((tx) => {
      tx.db.run(`UPDATE agreement SET signing = '[{"party":"holder","stamp":false}]' WHERE id = ?`, [id]);
      restate(tx, [id]);
      return recorded(undefined, tx.record({ entity: 'agreement', entityId: id, kind: 'agreement.signed' }));
    });
    expect(listed('printed')).toContain(id);
    expect(listed('returned')).toContain(id);
    register.write((tx) => {
      tx.db.run(`UPDATE agreement SET signing = '[]' WHERE id = ?`, [id]);
      return recorded(undefined, moveCopies(tx, { copies: first, step: 'lost', on: day }));
    });
  });

  it('is kept exactly as a register of before is filled', () => {
    const kept = (): unknown[] =>
      register.db.all('SELECT agreement_row, kind, since FROM waiting_paper ORDER BY agreement_row, kind');
    const before = kept();
    expect(before.length).toBeGreaterThan(3);
    const sql = migrations.find(({ name }) => name === '0250-papers-for-a-kept-folio.sql')?.sql ?? '';
    const fill = /INSERT INTO waiting_paper[^;]*/.exec(sql)?.[0] ?? '';
    register.write((tx) => {
      tx.db.run('DELETE FROM waiting_paper');
      tx.db.run(fill);
      return recorded(
        undefined,
        tx.record({ entity: 'office', entityId: tx.officeId, kind: 'office.changed' }),
      );
    });
    expect(kept()).toEqual(before);
  });

  it('forgets the papers of an agreement that is over', () => {
    const [, , , over = ''] = ids;
    register.write((tx) => {
      tx.db.run(`UPDATE agreement SET state = 'ended' WHERE id = ?`, [over]);
      return recorded(undefined, tx.record({ entity: 'agreement', entityId: over, kind: 'agreement.ended' }));
    });
    expect(waits()).not.toHaveProperty('lost');
  });

  it('asks for a copy off this computer without a number', () => {
    const backup = waiting(register.db, new Date('2026-03-20T09:00:00Z')).find(
      ({ kind }) => kind === 'backup',
    );
    expect(backup).toEqual({ kind: 'backup', count: null, since: null });
  });
});
