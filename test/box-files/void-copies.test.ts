import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  agreementOf,
  copiesOf,
  enterPrinted,
  moveCopies,
  voidAgreement,
} from '../../main/agreements/index.ts';
import { boxFileOf, placesInBoxFiles } from '../../main/box-files/index.ts';
import { loansOut } from '../../main/box-files/loan.repository.ts';
import { openBoxFile } from '../../main/box-files/box-files.service.ts';
import { contentsReport } from '../../main/box-files/contents-report.ts';
import { fileCopies } from '../../main/box-files/filing.service.ts';
import { foliosOf } from '../../main/box-files/folio.repository.ts';
import { takeCopiesOut } from '../../main/box-files/loans.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { handedOut } from '../support/agreement-work.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const day = '2026-03-05';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreement: string;
let boxFile: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  ({ agreement } = handedOut(register));
  boxFile = register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Kilosa', capacity: 9 }));
  register.write((tx) =>
    fileCopies(tx, {
      id: boxFile,
      which: { by: 'copies', copies: (['A', 'B'] as const).map((mark) => ({ agreement, mark })) },
      despite: 'Council closed',
      on: day,
    }),
  );
});
afterEach(() => {
  register.close();
  folder.remove();
});

const takeOut = (dueOn: string): void => {
  register.write((tx) =>
    takeCopiesOut(tx, {
      id: boxFile,
      copies: [{ agreement, mark: 'A' }],
      takenBy: 'Specimen Auditor',
      why: 'Audit',
      dueOn,
      on: day,
    }),
  );
};
const openLoans = () => register.db.column('SELECT mark FROM box_file_loan WHERE back_on IS NULL');
const spoil = (): string => {
  const { version } = agreementOf(register.db, agreement);
  return register.write((tx) =>
    voidAgreement(tx, { id: agreement, version, reason: 'Wrong holder', on: day }),
  );
};

describe('a form that is made void while it lies in a box file', () => {
  it('keeps its folios explained, and no copy is in the file any more', () => {
    spoil();
    expect(foliosOf(register.db, boxFile)).toMatchObject([
      { folio: 1, number: 'KIL-00001', revision: 1, mark: 'A', state: 'void', voidReason: 'Wrong holder' },
      { folio: 2, number: 'KIL-00001', revision: 1, mark: 'B', state: 'void', voidReason: 'Wrong holder' },
    ]);
    expect(boxFileOf(register.db, boxFile)).toMatchObject({ filed: 0, nextFolio: 3 });
    expect(placesInBoxFiles(register.db, agreement)).toEqual([]);
  });

  it('is explained on the contents list in every language, with the reason', () => {
    spoil();
    const contents = {
      boxFile: boxFileOf(register.db, boxFile),
      folios: foliosOf(register.db, boxFile),
      office: 'Kilosa Test Office',
      day,
    };
    for (const language of ['en', 'fr', 'pt', 'sw']) {
      expect(JSON.stringify(contentsReport(contents, language))).toContain(': Wrong holder');
    }
  });

  it('ends the loan of a copy that was out', () => {
    takeOut(day);
    expect(loansOut(register.db)).toMatchObject([{ agreementId: agreement, mark: 'A' }]);
    spoil();
    expect(openLoans()).toEqual([]);
    expect(loansOut(register.db)).toEqual([]);
    expect(foliosOf(register.db, boxFile)[0]).toMatchObject({ state: 'void', loan: null });
  });

  it('gives the form that takes its place a folio of its own', () => {
    const next = spoil();
    register.write((tx) => enterPrinted(tx, [next]));
    register.write((tx) =>
      fileCopies(tx, {
        id: boxFile,
        which: { by: 'copies', copies: [{ agreement: next, mark: 'A' }] },
        despite: 'Council closed',
        on: day,
      }),
    );
    expect(
      foliosOf(register.db, boxFile).map(({ folio, revision, state }) => [folio, revision, state]),
    ).toEqual([
      [1, 1, 'void'],
      [2, 1, 'void'],
      [3, 2, 'filed'],
    ]);
  });
});

describe('a copy that is lost while it is out', () => {
  it('stays with who took it, until another print takes its place', () => {
    takeOut('2026-03-06');
    const copies = [{ agreementId: agreement, mark: 'A' as const }];
    register.write((tx) => ({
      value: undefined,
      receipt: moveCopies(tx, { step: 'lost', on: day, copies }),
    }));
    expect(foliosOf(register.db, boxFile)[0]).toMatchObject({
      state: 'lost',
      loan: { takenBy: 'Specimen Auditor' },
    });
    register.write((tx) => enterPrinted(tx, [agreement], ['A']));
    expect(openLoans()).toEqual([]);
    expect(copiesOf(register.db, [agreement])[0]).toMatchObject({
      state: 'printed',
      boxFileId: boxFile,
      folio: 1,
    });
  });
});
