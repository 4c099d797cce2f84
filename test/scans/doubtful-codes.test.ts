import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterPrinted, voidAgreement } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { numberCode, payloadMac } from '../../main/labels/index.ts';
import { onSheet, type FormPage } from '../../main/labels/qr-payload.rules.ts';
import { dayOf } from '../../main/register/index.ts';
import { scansOfCopy } from '../support/scans-of-copy.ts';
import { sortPages } from '../../main/scans/sort-pages.service.ts';
import { officeOf } from '../../main/settings/index.ts';
import { draftedAgreements, printedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreement = '';
let made = 0;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  [agreement = ''] = printedAgreements(register, 2);
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** The code that this register prints on a page of a form. */
function code(number: string, page: Partial<FormPage> = {}, qrKey = officeOf(register.db).qrKey): string {
  const office = { ...officeOf(register.db), qrKey };
  return onSheet(numberCode(office, number), { copy: 'A', page: 1, revision: 1, ...page }, payloadMac(qrKey));
}

/** Sorts one page with these codes on it: where it was filed, or why it waits. */
function sorted(...texts: string[]): string {
  made += 1;
  const page = {
    fileName: 'monday.pdf',
    fileSha256: 'f'.repeat(64),
    filePage: made,
    original: null,
    picture: { sha256: made.toString(16).padStart(64, '0'), bytes: 1000 },
    codes: texts.map((text) => ({ kind: 'qr' as const, text })),
    blank: false,
    text: '',
  };
  const { outcomes } = register.write((tx) => sortPages(tx, [page], null));
  const [outcome] = outcomes;
  return outcome?.state === 'waiting' ? outcome.reason : (outcome?.state ?? '');
}

const scans = (): number => register.db.column('SELECT 1 FROM scan').length;

/** Spoils a form: its number goes on with the next revision. */
function voided(id: string): string {
  const { version } = register.db.get<{ version: number }>('SELECT version FROM agreement WHERE id = ?', [
    id,
  ]) ?? {
    version: 0,
  };
  return register.write((tx) => voidAgreement(tx, { id, version, reason: 'Wrong name', on: dayOf(tx.at) }));
}

describe('a code that is not beyond doubt files nothing', () => {
  it('of the register of another office, though the number is one of ours', () => {
    const other = Buffer.alloc(32, 7);
    expect(sorted(code('KIL-00001', {}, other))).toMatch(/^(check-wrong|other-register)$/);
    expect(sorted(code('MBA-00001', {}, other))).toBe('other-register');
    expect(scans()).toBe(0);
  });

  it('of a form that is void, though the next revision of its number is printed', () => {
    const next = voided(agreement);
    expect(sorted(code('KIL-00001'))).toBe('void');
    expect(sorted(code('KIL-00001', { revision: 2 }))).toBe('not-printed');
    register.write((tx) => enterPrinted(tx, [next]));
    expect(sorted(code('KIL-00001'))).toBe('void');
    expect(scans()).toBe(0);
    expect(sorted(code('KIL-00001', { revision: 2 }))).toBe('filed');
    expect(scansOfCopy(register.db, next, 'A')).toHaveLength(1);
    expect(scansOfCopy(register.db, agreement, 'A')).toEqual([]);
  });

  it('of a revision or copy that there is not', () => {
    expect(sorted(code('KIL-00001', { revision: 2 }))).toBe('unknown-revision');
    expect(sorted(code('KIL-00001', { copy: 'C' }))).toBe('unknown-copy');
    expect(scans()).toBe(0);
  });

  it('beside another that disagrees with it in number, revision, copy or page', () => {
    voided(agreement);
    const good = code('KIL-00002');
    for (const other of [
      code('KIL-00001'),
      code('KIL-00002', { revision: 2 }),
      code('KIL-00002', { copy: 'B' }),
      code('KIL-00002', { page: 2 }),
      `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`,
      numberCode(officeOf(register.db), 'KIL-00001'),
    ]) {
      expect(sorted(good, other)).toBe('two-pages');
    }
    expect(scans()).toBe(0);
  });

  it('of a copy that was never printed, though another copy of the form was', () => {
    const [drafted = ''] = draftedAgreements(register, 1, { from: 3 });
    register.write((tx) => enterPrinted(tx, [drafted], ['A']));
    expect(sorted(code('KIL-00003', { copy: 'B' }))).toBe('not-printed');
    expect(sorted(code('KIL-00003'))).toBe('filed');
  });
});
