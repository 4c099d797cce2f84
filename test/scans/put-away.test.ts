import { existsSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachmentPath, attachmentStore, storeBytes } from '../../main/attachments/index.ts';
import { examineRegister } from '../../main/audit/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { numberCode } from '../../main/labels/index.ts';
import { erasePerson, erasureOf } from '../../main/people/erasure.service.ts';
import { personReport } from '../../main/people/person-report.service.ts';
import { personOf } from '../../main/people/people.service.ts';
import { forgetPutAway } from '../../main/scans/index.ts';
import { erasePutAway, putAway, takeBack } from '../../main/scans/put-away.service.ts';
import { sortPages } from '../../main/scans/sort-pages.service.ts';
import { discardPages, placePageByHand, waitingPages } from '../../main/scans/unfiled.service.ts';
import { officeOf } from '../../main/settings/index.ts';
import { draftedAgreements, printedAgreements } from '../support/agreements.ts';
import { key, newRegister, temporaryFolder } from '../support/register.ts';
import { scansOfCopy } from '../support/scans-of-copy.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let made = 0;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** A page that waits, with a picture of its own, and a code on it where one is given. */
async function waits(
  code?: string,
): Promise<{ readonly id: string; readonly path: string; readonly page: number }> {
  made += 1;
  const store = attachmentStore(register.folder);
  const bytes = Buffer.from(`picture ${made}`);
  const sha256 = await storeBytes(store, key, bytes);
  // The clock of the register stands: what is written now must not be younger than what is erased.
  utimesSync(attachmentPath(store, sha256), 1, 1);
  const page = {
    fileName: 'monday.pdf',
    fileSha256: 'f'.repeat(64),
    filePage: made,
    original: null,
    picture: { sha256, bytes: bytes.length },
    codes: code === undefined ? [] : [{ kind: 'qr' as const, text: code }],
    blank: false,
    text: '',
  };
  register.write((tx) => sortPages(tx, [page], null));
  const id = waitingPages(register.db, 'pages', null).find((one) => one.filePage === made)?.id ?? '';
  return { id, path: attachmentPath(store, sha256), page: made };
}

const discard = (id: string): number =>
  register.write((tx) => discardPages(tx, { ids: [id], reason: 'A letter' }));

/** What the inbox forgets so many days from now. */
async function forget(days: number): Promise<void> {
  const { db, write, folder: at } = register;
  await forgetPutAway({
    db,
    write,
    folder: at,
    now: () => new Date(register.now().getTime() + days * 86_400_000),
  });
}

const kinds = (): string[] =>
  register.db.column(
    `SELECT kind FROM change WHERE entity = 'scan' AND kind <> 'scan.waiting' ORDER BY sequence`,
  );

describe('a page that was put away', () => {
  it('is listed with who and why, and waits again when it is taken back', async () => {
    const { id, page } = await waits();
    discard(id);
    expect(putAway(register.db)).toMatchObject({
      total: 1,
      days: 30,
      pages: [{ id, fileName: 'monday.pdf', filePage: page, reason: 'A letter' }],
    });
    register.write((tx) => takeBack(tx, id));
    expect(putAway(register.db).pages).toEqual([]);
    expect(waitingPages(register.db, 'pages', null)).toMatchObject([{ id }]);
    expect(() => register.write((tx) => takeBack(tx, id))).toThrow('not-found');
    expect(kinds()).toEqual(['scan.discarded', 'scan.taken-back']);
  });

  it('loses its picture for good after thirty days, and no sooner', async () => {
    const [old, waiting] = [await waits(), await waits()];
    discard(old.id);
    await forget(29.9);
    expect(existsSync(old.path)).toBe(true);
    await forget(30.1);
    expect(existsSync(old.path)).toBe(false);
    expect(existsSync(waiting.path)).toBe(true);
    expect(putAway(register.db).total).toBe(0);
    expect(() => register.write((tx) => takeBack(tx, old.id))).toThrow('not-found');
    expect(kinds()).toEqual(['scan.discarded', 'scan.pictures-erased']);
    expect(examineRegister(register).problems).toEqual([]);
    await forget(60);
    expect(kinds()).toHaveLength(2);
  });

  it('loses it at once where an administrator says so', async () => {
    const { id, path } = await waits();
    discard(id);
    expect(register.write((tx) => erasePutAway(tx, new Date(tx.at.getTime() + 1)))).toBe(1);
    await forget(0);
    expect(existsSync(path)).toBe(false);
  });
});

it('a picture that stands at an agreement, or waits elsewhere, is never erased with the inbox', async () => {
  const [agreement = ''] = printedAgreements(register, 1);
  const { id, path, page } = await waits();
  const { version } = waitingPages(register.db, 'pages', null)[0] ?? { version: 0 };
  const where = { agreementId: agreement, mark: 'A' as const, page: 1, replace: false, again: false };
  register.write((tx) => placePageByHand(tx, { id, version, ...where }, null));
  await forget(1000);
  expect(existsSync(path)).toBe(true);
  expect(scansOfCopy(register.db, agreement, 'A').map((scan) => scan.page)).toEqual([1]);
  expect(page).toBeGreaterThan(0);
});

it('a page put away whose picture stands at an agreement is not listed, for its picture never goes', async () => {
  const [agreement = ''] = printedAgreements(register, 1);
  const gone = await waits(numberCode(officeOf(register.db), 'KIL-00001'));
  const other = await waits();
  const shown = waitingPages(register.db, 'pages', null).find(({ id }) => id === other.id);
  discard(gone.id);
  register.write((tx) => {
    // The same picture came out of another file, and was filed.
    tx.db.run(
      'UPDATE unfiled_page SET sha256 = (SELECT sha256 FROM unfiled_page WHERE id = ?) WHERE id = ?',
      [gone.id, other.id],
    );
    const change = { entity: 'office' as const, entityId: tx.officeId, kind: 'office.changed' };
    return { value: undefined, receipt: tx.record(change) };
  });
  const [holder = ''] = register.db.column<string>('SELECT holder_id FROM agreement WHERE id = ?', [
    agreement,
  ]);
  const reported = () => personReport(register.db, holder, { at: new Date(0), by: 'x' }).pages;
  expect(putAway(register.db)).toMatchObject({ total: 1 });
  expect(reported()).toHaveLength(1);
  const where = { agreementId: agreement, mark: 'A' as const, page: 1, replace: false, again: false };
  register.write((tx) => placePageByHand(tx, { id: other.id, version: shown?.version ?? 0, ...where }, null));
  expect(putAway(register.db)).toMatchObject({ total: 0, pages: [] });
  expect(reported()).toEqual([]);
  expect(() => register.write((tx) => takeBack(tx, gone.id))).toThrow('not-found');
  await forget(1000);
  expect(existsSync(gone.path)).toBe(true);
});

describe('a page with somebody’s number on it that is filed nowhere', () => {
  const holderOf = (agreement: string): string =>
    register.db.column<string>('SELECT holder_id FROM agreement WHERE id = ?', [agreement])[0] ?? '';

  it('is in the report of everything held, waiting or put away', async () => {
    const [agreement = ''] = draftedAgreements(register, 1);
    const code = numberCode(officeOf(register.db), 'KIL-00001');
    const [first, second] = [await waits(code), await waits(code)];
    await waits();
    discard(first.id);
    const report = personReport(register.db, holderOf(agreement), { at: new Date(0), by: 'x' });
    expect(report.pages).toMatchObject([
      { filePage: second.page, putAwayAt: null },
      { filePage: first.page, putAwayAt: expect.any(String) as string },
    ]);
  });

  it('goes with their data, and stays where somebody else had the number as well', async () => {
    const [agreement = '', other = ''] = draftedAgreements(register, 2);
    const code = (number: string): string => numberCode(officeOf(register.db), number);
    const [theirs, shared] = [await waits(code('KIL-00001')), await waits(code('KIL-00002'))];
    discard(theirs.id);
    const holder = holderOf(agreement);
    register.write((tx) => {
      // The second number was theirs too, and is somebody else's since.
      tx.db.run(`UPDATE hand_over SET until_on = '2026-03-06'`);
      tx.db.run(`UPDATE device SET state = 'in-stock', holder_id = NULL, supervisor_id = NULL`);
      tx.db.run(
        `INSERT INTO agreement (id, office_id, version, number, number_prefix, number_sequence, revision, form, holder_id,
           state, ownership, template, template_version, language, signing, drafted_on, filled_on)
         SELECT 'earlier', office_id, 1, number, number_prefix, number_sequence, 9, 'blank', ?, 'ended', ownership,
           template, template_version, language, signing, drafted_on, filled_on FROM agreement WHERE id = ?`,
        [holder, other],
      );
      const change = { entity: 'office' as const, entityId: tx.officeId, kind: 'office.changed' };
      return { value: undefined, receipt: tx.record(change) };
    });
    expect(erasureOf(register.db, holder, '2050-01-01')).toMatchObject({ obstacle: null, scans: 1 });
    const { version } = personOf(register.db, holder);
    register.write((tx) => erasePerson(tx, { id: holder, version }, '2050-01-01'));
    await forget(0);
    expect(existsSync(theirs.path)).toBe(false);
    expect(existsSync(shared.path)).toBe(true);
    expect(putAway(register.db).total).toBe(0);
    expect(waitingPages(register.db, 'pages', null)).toMatchObject([{ id: shared.id }]);
  });
});
