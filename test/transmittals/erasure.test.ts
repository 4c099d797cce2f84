import { expect, it } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import { erasePerson, erasureOf } from '../../main/people/erasure.service.ts';
import { personOf } from '../../main/people/people.service.ts';
import { send, settle } from '../../main/transmittals/index.ts';
import { aPerson, copiesAB, printedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

it('a supervisor who is erased is gone from transmittals, chains and their entries too, once nothing is out', () => {
  const folder = temporaryFolder();
  const register = newRegister(folder.path);
  const name = 'Sample Supervisor One';
  const supervisor = aPerson(register, name);
  const ids = printedAgreements(register, 1);
  const rows = register.db.column<number>('SELECT row FROM agreement');
  register.write((tx) =>
    send(tx, {
      purpose: 'issue',
      to: { kind: 'person', id: supervisor },
      agreements: rows,
      marks: ['A', 'B'],
      on: '2026-03-05',
      dueOn: null,
      carriedBy: `${name} and a driver`,
      note: `Call ${name} first`,
    }),
  );
  expect(erasureOf(register.db, supervisor, '2040-01-01').obstacle).toBe('agreement-open');
  register.write((tx) =>
    settle(tx, { copies: copiesAB(ids), how: 'back', on: '2026-03-05', note: `From ${name}` }),
  );
  const { version } = personOf(register.db, supervisor);
  register.write((tx) => erasePerson(tx, { id: supervisor, version }, '2040-01-01'));
  const written = ['change', 'transmittal', 'copy_step', 'person'].flatMap((table) =>
    register.db.all(`SELECT * FROM ${table}`).map((row) => JSON.stringify(row)),
  );
  expect(written.filter((row) => row.includes(name))).toEqual([]);
  expect(register.db.get('SELECT carried_by AS by FROM transmittal')).toEqual({
    by: expect.stringMatching(/ and a driver$/) as string,
  });
  expect(examineRegister(register).problems).toEqual([]);
  register.close();
  folder.remove();
});
