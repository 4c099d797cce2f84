import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPagesOfCopy, pagesOfCopy } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { eraseScans } from '../../main/people/scan-erasure.repository.ts';
import { countUnfiled } from '../../main/scans/index.ts';
import { sortPages } from '../../main/scans/sort-pages.service.ts';
import type { SortedPage } from '../../main/scans/sorted-page.ts';
import { discardPages, placePageByHand, targetsOf, waitingPages } from '../../main/scans/unfiled.service.ts';
import { numberCode, payloadMac } from '../../main/labels/index.ts';
import { onSheet } from '../../main/labels/qr-payload.rules.ts';
import { officeOf } from '../../main/settings/index.ts';
import { anImei, printedAgreements } from '../support/agreements.ts';
import { scansOfCopy } from '../support/scans-of-copy.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreement = '';
let other = '';
let pages = 0;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  [agreement = '', other = ''] = printedAgreements(register, 2);
});
afterEach(() => {
  register.close();
  folder.remove();
});

const hash = (letter: string): string => letter.repeat(64);

/** A page as the job hands it over, without a code unless one is given. */
function aPage(changes: Partial<SortedPage> = {}): SortedPage {
  pages += 1;
  return {
    fileName: 'monday.pdf',
    fileSha256: hash('f'),
    filePage: pages,
    original: null,
    picture: { sha256: pages.toString(16).padStart(64, '0'), bytes: 1000 },
    codes: [],
    blank: false,
    text: '',
    ...changes,
  };
}

function sorted(...given: SortedPage[]): void {
  register.write((tx) => sortPages(tx, given, null));
}

const first = (what: 'pages' | 'blank' = 'pages') => {
  const [page] = waitingPages(register.db, what, null);
  if (!page) throw new Error('No page waits');
  return page;
};

function place(changes: Partial<Parameters<typeof placePageByHand>[1]> = {}): void {
  const { id, version } = first();
  const where = { agreementId: agreement, mark: 'A' as const, page: 1, replace: false, again: false };
  register.write((tx) => placePageByHand(tx, { id, version, ...where, ...changes }, null));
}

const filed = () => scansOfCopy(register.db, agreement, 'A').map(({ page }) => page);

describe('a page that waits', () => {
  it('is filed where somebody says, and entered as filed by hand', () => {
    sorted(aPage());
    place({ page: 3 });
    expect(filed()).toEqual([3]);
    expect(countUnfiled(register.db)).toEqual({ pages: 0, blank: 0 });
    const [entry] = register.db.column<string>(
      `SELECT after FROM change WHERE kind = 'agreement.pages-filed'`,
    );
    expect(JSON.parse(entry ?? '')).toMatchObject({
      number: 'KIL-00001',
      copy: 'A',
      pages: '3',
      byHand: true,
    });
  });

  it('is not put over another scan of that page unless that is said', () => {
    sorted(aPage(), aPage());
    place();
    expect(() => place()).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'page-filed' })] }) as Error,
    );
    expect(filed()).toEqual([1]);
    place({ replace: true });
    expect(filed()).toEqual([1]);
    expect(register.db.column('SELECT removed_reason FROM scan WHERE removed_at IS NOT NULL')).toEqual([
      'Another scan took its place',
    ]);
  });

  it('is not filed at a page or copy that there is not, nor by what was seen before', () => {
    sorted(aPage());
    const { id, version } = first();
    register.write((tx) => {
      keepPagesOfCopy(tx.db, { agreement, mark: 'A' }, 4);
      const change = { entity: 'agreement' as const, entityId: agreement, kind: 'agreement.printed' };
      return { value: undefined, receipt: tx.record(change) };
    });
    expect(() => place({ page: 5 })).toThrow('invalid-input');
    expect(() => place({ mark: 'C' })).toThrow('invalid-input');
    expect(() => place({ id, version: version + 1 })).toThrow('stale-version');
    expect(filed()).toEqual([]);
  });

  it('is filed at any page of a copy of which nobody kept how many it has', () => {
    sorted(aPage());
    expect(targetsOf(register.db, 'KIL-00001').targets[0]?.copies).toMatchObject([
      { mark: 'A', pages: null },
      { mark: 'B', pages: null },
    ]);
    place({ page: 5 });
    expect(filed()).toEqual([5]);
    expect(pagesOfCopy(register.db, agreement, 'A')).toBeNull();
  });

  it('goes on waiting where it shows two pages, until both are filed', () => {
    sorted(aPage());
    place({ again: true });
    expect(first().guesses).toEqual([]);
    place({ agreementId: other, page: 1 });
    expect(filed()).toEqual([1]);
    expect(scansOfCopy(register.db, other, 'A')).toHaveLength(1);
    expect(countUnfiled(register.db).pages).toBe(0);
  });

  it('is put away with a reason, once', () => {
    sorted(aPage(), aPage({ blank: true }));
    const id = first().id;
    expect(() => register.write((tx) => discardPages(tx, { ids: [id], reason: ' ' }))).toThrow(
      'invalid-input',
    );
    expect(register.write((tx) => discardPages(tx, { ids: [id], reason: 'A letter' }))).toBe(1);
    expect(register.write((tx) => discardPages(tx, { ids: [id], reason: 'A letter' }))).toBe(0);
    expect(countUnfiled(register.db)).toEqual({ pages: 0, blank: 1 });
  });

  it('goes when the data of whoever it may show are erased, and so does the file it came from', () => {
    const original = { sha256: hash('e'), bytes: 9, mediaType: 'application/pdf' };
    sorted(aPage({ original }));
    place();
    sorted(aPage({ original, codes: [] }));
    const { id, version } = first();
    register.write((tx) =>
      placePageByHand(
        tx,
        { id, version, agreementId: agreement, mark: 'B', page: 1, replace: false, again: true },
        null,
      ),
    );
    register.write((tx) => {
      const gone = eraseScans(tx.db, [agreement], {
        at: '2026-03-05T00:00:00Z',
        by: 'x',
        name: 'Erased scan',
      });
      expect(gone).toContain(hash('e'));
      expect(gone).toHaveLength(3);
      const change = { entity: 'agreement' as const, entityId: agreement, kind: 'agreement.ended' };
      return { value: undefined, receipt: tx.record(change) };
    });
    expect(countUnfiled(register.db).pages).toBe(0);
    expect(register.db.column('SELECT DISTINCT file_name FROM unfiled_page')).toEqual(['Erased scan']);
  });

  it('stays where it was filed at somebody else, whoever it was taken for first', () => {
    const office = officeOf(register.db);
    const mac = payloadMac(office.qrKey);
    const sheet = onSheet(numberCode(office, 'KIL-00001'), { copy: 'A', page: 1, revision: 1 }, mac);
    const original = { sha256: hash('e'), bytes: 9, mediaType: 'application/pdf' };
    sorted(aPage({ original, codes: [{ kind: 'qr', text: sheet }] }), aPage({ original }));
    expect(first().guesses).toMatchObject([{ agreementId: agreement }]);
    place({ agreementId: other, page: 2 });
    const [kept = ''] = scansOfCopy(register.db, other, 'A').map(({ sha256 }) => sha256);
    register.write((tx) => {
      const gone = eraseScans(tx.db, [agreement], {
        at: '2026-03-05T00:00:00Z',
        by: 'x',
        name: 'Erased scan',
      });
      expect(gone).not.toContain(kept);
      expect(gone).toContain(hash('e'));
      const change = { entity: 'agreement' as const, entityId: agreement, kind: 'agreement.ended' };
      return { value: undefined, receipt: tx.record(change) };
    });
    expect(scansOfCopy(register.db, other, 'A')).toHaveLength(1);
    expect(register.db.get('SELECT erased_at AS at FROM attachment WHERE sha256 = ?', [kept])).toEqual({
      at: null,
    });
    expect(register.db.column('SELECT original_sha256 FROM scan WHERE original_sha256 IS NOT NULL')).toEqual(
      [],
    );
  });
});

describe('what is typed or scanned', () => {
  it('names the revisions of a number, the newest first', () => {
    expect(targetsOf(register.db, 'kil-00001').targets).toMatchObject([
      { agreementId: agreement, number: 'KIL-00001', revision: 1, copies: [{ mark: 'A' }, { mark: 'B' }] },
    ]);
    expect(targetsOf(register.db, anImei(2)).targets).toMatchObject([{ agreementId: other }]);
    for (const nothing of ['', 'KIL-09999', 'hello', '490154203237518']) {
      expect(targetsOf(register.db, nothing)).toEqual({ targets: [], mark: null, page: null });
    }
  });

  it('is a whole page where it is the code of one', () => {
    const office = officeOf(register.db);
    const mac = payloadMac(office.qrKey);
    const code = onSheet(numberCode(office, 'KIL-00002'), { copy: 'B', page: 3, revision: 1 }, mac);
    expect(targetsOf(register.db, code)).toMatchObject({
      targets: [{ agreementId: other }],
      mark: 'B',
      page: 3,
    });
  });
});
