import { afterEach, beforeEach, expect, it } from 'vitest';
import type { UnitOfWork } from '../../main/database/unit-of-work.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { erasePerson } from '../../main/people/erasure.service.ts';
import { personOf } from '../../main/people/people.service.ts';
import { printedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;

const picture = 'a'.repeat(64);
const original = 'b'.repeat(64);

/** Does what no act does alone. */
function done(work: (tx: UnitOfWork) => void): void {
  register.write((tx) => {
    work(tx);
    const change = { entity: 'office' as const, entityId: tx.officeId, kind: 'office.changed' };
    return { value: undefined, receipt: tx.record(change) };
  });
}

/** A page of a kept file that is filed at one agreement, and was taken for another's first. */
function filed(at: string, guessed: string): void {
  done(({ db, officeId }) => {
    const guesses = JSON.stringify([guessed, at].map((agreementId) => ({ agreementId, mark: 'A', page: 1 })));
    for (const sha256 of [picture, original]) {
      db.run(`INSERT INTO attachment VALUES (?, 1, 'image/jpeg', '', NULL)`, [sha256]);
    }
    db.run(
      `INSERT INTO scan (id, office_id, version, agreement_id, mark, sha256, file_name, filed_at, filed_by, page,
         file_sha256, file_page, original_sha256)
       VALUES ('s', ?, 1, ?, 'A', ?, 'monday.pdf', '', '', 1, 'file', 3, ?)`,
      [officeId, at, picture, original],
    );
    db.run(
      `INSERT INTO unfiled_page (id, office_id, version, sha256, file_name, file_sha256, file_page, original_sha256,
         reason, guesses, added_at, added_by, settled, settled_at, settled_by)
       VALUES ('p', ?, 1, ?, 'monday.pdf', 'file', 3, ?, '', ?, '', '', 'filed', '', '')`,
      [officeId, picture, original, guesses],
    );
  });
}

function eraseHolderOf(agreement: string): void {
  const [id = ''] = register.db.column<string>('SELECT holder_id FROM agreement WHERE id = ?', [agreement]);
  const { version } = personOf(register.db, id);
  register.write((tx) => erasePerson(tx, { id, version }, '2050-01-01'));
}

const state = (): unknown => ({
  kept: register.db.column('SELECT sha256 FROM attachment WHERE erased_at IS NULL ORDER BY sha256'),
  scan: register.db.get('SELECT file_name AS name, original_sha256 AS original FROM scan'),
  page: register.db.get('SELECT file_name AS name, original_sha256 AS original FROM unfiled_page'),
});

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

it('a page goes with the file it was taken from where it was filed, and not where it was only guessed', () => {
  const [guessed = '', right = ''] = printedAgreements(register, 2);
  filed(right, guessed);
  done(({ db }) => {
    db.run(`UPDATE hand_over SET until_on = '2026-03-06'`);
    db.run(`UPDATE device SET state = 'in-stock', holder_id = NULL, supervisor_id = NULL`);
  });
  eraseHolderOf(guessed);
  const whole = { name: 'monday.pdf', original };
  expect(state()).toEqual({ kept: [picture, original], scan: whole, page: whole });
  eraseHolderOf(right);
  const gone = { name: 'Erased scan', original: null };
  expect(state()).toEqual({ kept: [], scan: gone, page: gone });
});
