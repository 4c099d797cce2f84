import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeCopies, moveCopies, enterPrinted } from '../../main/agreements/index.ts';
import { boxFileOf } from '../../main/box-files/index.ts';
import { changeBoxFile, openBoxFile, setBoxFileClosed } from '../../main/box-files/box-files.service.ts';
import { fileCopies } from '../../main/box-files/filing.service.ts';
import { foliosOf, placesInBoxFiles } from '../../main/box-files/folio.repository.ts';
import { loansOut } from '../../main/box-files/loan.repository.ts';
import { putCopiesBack, takeCopiesOut } from '../../main/box-files/loans.service.ts';
import { boxCode } from '../../main/labels/index.ts';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import { onSheet } from '../../main/labels/qr-payload.rules.ts';
import { officeOf } from '../../main/settings/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { handedOver } from '../scans/handed-over.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const day = '2026-03-05';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let first: ReturnType<typeof handedOver>;
let boxFile: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  first = handedOver(register);
  boxFile = register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Kilosa, all wards', capacity: 3 }));
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** Prints the forms and enters on each copy all that it must bear. */
function signed(agreement: string, marks: readonly ('A' | 'B')[] = ['A', 'B']): void {
  register.write((tx) => enterPrinted(tx, [agreement]));
  register.write((tx) => {
    for (const mark of marks) {
      for (const party of ['holder', 'supervisor', 'issuing-officer', 'council']) {
        tx.db.run(
          `INSERT INTO signature (id, office_id, agreement_id, mark, party, name, on_day, how, stamp, recorded_at, recorded_by)
           VALUES (?, ?, ?, ?, ?, 'Sample Signer', ?, 'signed', ?, ?, 'Test Officer')`,
          [
            tx.newId(),
            tx.officeId,
            agreement,
            mark,
            party,
            day,
            party === 'council' ? 'present' : 'not-needed',
            day,
          ],
        );
      }
    }
    const copies = marks.map((mark) => ({ agreementId: agreement, mark }));
    return { value: undefined, receipt: moveCopies(tx, { copies, step: 'collected', on: day }) };
  });
}

const file = (
  copies: readonly (readonly [agreement: string, mark: 'A' | 'B'])[],
  despite: string | null = null,
) =>
  register.write((tx) =>
    fileCopies(tx, {
      id: boxFile,
      which: { by: 'copies', copies: copies.map(([agreement, mark]) => ({ agreement, mark })) },
      despite,
      on: day,
    }),
  );
const scan = (text: string) =>
  register.write((tx) =>
    fileCopies(tx, { id: boxFile, which: { by: 'code', text }, despite: null, on: day }),
  );

function codeOf(device: string, copy: string, revision = 1): string {
  const office = officeOf(register.db);
  return onSheet(boxCode(register.db, office, device), { copy, page: 2, revision }, payloadMac(office.qrKey));
}

describe('box files', () => {
  it('are numbered by year without a gap', () => {
    const open = (year: number) =>
      boxFileOf(
        register.db,
        register.write((tx) => openBoxFile(tx, { year, title: 'Kilosa', capacity: 200 })),
      ).number;
    expect([open(2026), open(2025), open(2026)]).toEqual(['2026/02', '2025/01', '2026/03']);
    expect(() => open(2028)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('may hold more, but not less than was given', () => {
    signed(first.agreement);
    file([
      [first.agreement, 'A'],
      [first.agreement, 'B'],
    ]);
    const change = (capacity: number) =>
      register.write((tx) => changeBoxFile(tx, { id: boxFile, version: 1, title: 'Kilosa', capacity }));
    expect(() => change(1)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    change(2);
    expect(boxFileOf(register.db, boxFile)).toMatchObject({ state: 'full', nextFolio: null, filed: 2 });
    expect(() => change(5)).toThrow(expect.objectContaining({ code: 'stale-version' }));
  });

  it('take nothing in while they are closed', () => {
    signed(first.agreement);
    const close = (closed: boolean, version: number) =>
      register.write((tx) => setBoxFileClosed(tx, { id: boxFile, version, closed }));
    close(true, 1);
    expect(file([[first.agreement, 'A']]).refused).toMatchObject([{ reason: 'closed' }]);
    close(false, 2);
    expect(file([[first.agreement, 'A']]).done).toMatchObject([{ folio: 1 }]);
  });
});

describe('filing', () => {
  it('gives folios in the order of scanning, and files a copy once', () => {
    signed(first.agreement);
    expect(scan(codeOf(first.device, 'B')).done).toMatchObject([
      { number: 'KIL-00001', mark: 'B', folio: 1 },
    ]);
    expect(scan(codeOf(first.device, 'A').toLowerCase()).done).toMatchObject([{ mark: 'A', folio: 2 }]);
    expect(scan(codeOf(first.device, 'B')).refused).toMatchObject([
      { reason: 'here-already', boxFile: '2026/01', folio: 1 },
    ]);
    expect(placesInBoxFiles(register.db, first.agreement)).toMatchObject([
      { mark: 'A', year: 2026, sequence: 1, folio: 2, loan: null },
      { mark: 'B', folio: 1 },
    ]);
    expect(register.db.column('SELECT state FROM agreement')).toEqual(['active']);
  });

  it('refuses what is not complete until a reason is given, which stays on record', () => {
    register.write((tx) => enterPrinted(tx, [first.agreement]));
    expect(file([[first.agreement, 'A']]).refused).toMatchObject([
      { reason: 'incomplete', settledByReason: true, number: 'KIL-00001', mark: 'A' },
    ]);
    expect(file([[first.agreement, 'A']], 'The council keeps no stamp').done).toMatchObject([{ folio: 1 }]);
    expect(foliosOf(register.db, boxFile)).toMatchObject([
      { folio: 1, mark: 'A', despite: 'The council keeps no stamp', state: 'filed' },
    ]);
  });

  it('says where the paper should be when it is elsewhere', () => {
    signed(first.agreement, ['A']);
    register.write((tx) => {
      const council = tx.newId();
      tx.db.run(
        `INSERT INTO council (id, office_id, version, kind, name, name_key, days_limit)
         VALUES (?, ?, 1, 'district-council', 'Sample Council', 'sample council', 14)`,
        [council, tx.officeId],
      );
      const copies = [{ agreementId: first.agreement, mark: 'A' as const }];
      return {
        value: undefined,
        receipt: moveCopies(tx, { copies, step: 'sent', councilId: council, on: day }),
      };
    });
    expect(scan(codeOf(first.device, 'A')).refused).toMatchObject([
      { reason: 'elsewhere', custodian: 'council', settledByReason: false },
    ]);
  });

  it('stops at the capacity, naming what is left over', () => {
    const second = handedOver(register, '352099001761481', 'CHW-2');
    signed(first.agreement);
    signed(second.agreement);
    const outcome = file([
      [first.agreement, 'A'],
      [first.agreement, 'B'],
      [second.agreement, 'A'],
      [second.agreement, 'B'],
    ]);
    expect(outcome.done.map(({ folio }) => folio)).toEqual([1, 2, 3]);
    expect(outcome.refused).toMatchObject([{ number: 'KIL-00002', mark: 'B', reason: 'full' }]);
  });

  it.each([
    ['a label', () => boxCode(register.db, officeOf(register.db), first.device), 'no-page'],
    ['a number that nobody bears', () => 'KIL-99 A', 'unknown-number'],
    ['a letter that no copy has', () => 'KIL-1 C', 'unknown-copy'],
    ['words', () => 'Kilosa', 'not-boxfile'],
    ['a forged code', () => codeOf(first.device, 'A').replace('+A', '+B'), 'check-wrong'],
    ['a copy that is not there', () => codeOf(first.device, 'C'), 'unknown-copy'],
  ])('does not take %s for a form', (_, text, reason) => {
    signed(first.agreement);
    expect(scan(text())).toMatchObject({ done: [], refused: [{ reason }] });
    expect(boxFileOf(register.db, boxFile).filed).toBe(0);
  });

  it('takes a typed number, whatever its zeros, for the copy that is named or the only one that ends here', () => {
    signed(first.agreement);
    expect(scan('kil 1')).toMatchObject({ refused: [{ reason: 'copy-not-named', number: 'KIL-00001' }] });
    expect(scan('KIL-1 B')).toMatchObject({ done: [{ number: 'KIL-00001', mark: 'B', folio: 1 }] });
    register.write((tx) => {
      tx.db.run(`UPDATE agreement_copy SET end_place = 'partner' WHERE mark = 'B'`);
      const entry = { entity: 'box-file', entityId: boxFile, kind: 'box-file.changed' } as const;
      return recorded(undefined, tx.record(entry));
    });
    expect(scan('KIL-001')).toMatchObject({ done: [{ number: 'KIL-00001', mark: 'A', folio: 2 }] });
  });
});

describe('taking out', () => {
  const takeOut = (dueOn: string | null = '2026-03-12') =>
    register.write((tx) =>
      takeCopiesOut(tx, {
        id: boxFile,
        copies: [{ agreement: first.agreement, mark: 'A' }],
        takenBy: 'Sample Auditor',
        why: 'Yearly audit',
        dueOn,
        on: day,
      }),
    );

  beforeEach(() => {
    signed(first.agreement);
    file([[first.agreement, 'A']]);
  });

  it('keeps the folio, and tells who has the copy until when', () => {
    expect(takeOut().done).toMatchObject([{ folio: 1 }]);
    expect(foliosOf(register.db, boxFile)).toMatchObject([
      {
        folio: 1,
        state: 'out',
        loan: { takenBy: 'Sample Auditor', why: 'Yearly audit', dueOn: '2026-03-12' },
      },
    ]);
    expect(boxFileOf(register.db, boxFile)).toMatchObject({ filed: 1, out: 1, nextFolio: 2 });
    expect(takeOut().refused).toMatchObject([{ reason: 'not-here' }]);
    expect(file([[first.agreement, 'A']]).refused).toMatchObject([{ reason: 'folio-waits-here', folio: 1 }]);
    expect(loansOut(register.db)).toMatchObject([
      { number: 'KIL-00001', mark: 'A', folio: 1, takenBy: 'Sample Auditor', dueOn: '2026-03-12' },
    ]);
  });

  it('puts it back at the same folio, by its code', () => {
    takeOut();
    const back = (id: string) =>
      register.write((tx) =>
        putCopiesBack(tx, { id, which: { by: 'code', text: codeOf(first.device, 'A') }, on: day }),
      );
    const other = register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Other', capacity: 9 }));
    expect(back(other).refused).toMatchObject([{ reason: 'other-box-file', boxFile: '2026/01', folio: 1 }]);
    expect(back(boxFile).done).toMatchObject([{ folio: 1 }]);
    expect(back(boxFile).refused).toMatchObject([{ reason: 'not-taken-out' }]);
    expect(foliosOf(register.db, boxFile)).toMatchObject([{ folio: 1, state: 'filed', loan: null }]);
    expect(loansOut(register.db)).toEqual([]);
  });

  it('takes a duplicate of a lost copy at the folio that waits, once it is signed anew', () => {
    const { agreement } = first;
    const copies = [{ agreementId: agreement, mark: 'A' as const }];
    const move = (step: 'lost' | 'collected') =>
      register.write((tx) => recorded(undefined, moveCopies(tx, { copies, step, on: day })));
    const isComplete = () => completeCopies(register.db, [agreement]).has(`${agreement} A`);
    move('lost');
    expect(isComplete()).toBe(true);
    register.write((tx) => enterPrinted(tx, [agreement], ['A']));
    expect(isComplete()).toBe(false);
    move('collected');
    expect(file([[agreement, 'A']]).refused).toMatchObject([{ reason: 'folio-waits-here' }]);
    const which = { by: 'copies', copies: [{ agreement, mark: 'A' }] } as const;
    const back = register.write((tx) => putCopiesBack(tx, { id: boxFile, which, on: day }));
    expect(back).toMatchObject({ done: [{ folio: 1 }], refused: [] });
  });

  it('asks who, why, and for a day that is not before', () => {
    const named = (takenBy: string, why: string, dueOn: string | null) => () =>
      register.write((tx) =>
        takeCopiesOut(tx, {
          id: boxFile,
          copies: [{ agreement: first.agreement, mark: 'A' }],
          takenBy,
          why,
          dueOn,
          on: day,
        }),
      );
    expect(named(' ', '', null)).toThrow(
      expect.objectContaining({
        fields: [
          { field: 'takenBy', code: 'required' },
          { field: 'why', code: 'required' },
        ],
      }),
    );
    expect(named('Sample Auditor', 'Audit', '2026-03-04')).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  it('tells the whole way of the copy in its agreement’s history', () => {
    takeOut();
    expect(
      register.db.column<string>(
        `SELECT kind FROM change WHERE kind LIKE 'agreement.%' ORDER BY sequence DESC LIMIT 2`,
      ),
    ).toEqual(['agreement.taken-out', 'agreement.filed']);
  });
});
