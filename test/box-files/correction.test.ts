import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOf, copiesOf, moveCopies } from '../../main/agreements/index.ts';
import { historyOf } from '../../main/audit/index.ts';
import { boxFileOf } from '../../main/box-files/index.ts';
import { openBoxFile, setBoxFileClosed } from '../../main/box-files/box-files.service.ts';
import { contentsReport } from '../../main/box-files/contents-report.ts';
import { correctFiling } from '../../main/box-files/correction.service.ts';
import { fileCopies } from '../../main/box-files/filing.service.ts';
import { foliosOf, placesInBoxFiles } from '../../main/box-files/folio.repository.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { copiesAB, printedAgreements } from '../support/agreements.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

const day = '2026-03-05';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let agreement: string;
let wrong: string;
let right: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  [agreement = ''] = printedAgreements(register, 1);
  const open = (title: string): string =>
    register.write((tx) => openBoxFile(tx, { year: 2026, title, capacity: 3 }));
  [wrong, right] = [open('Wards 1 to 4'), open('Wards 5 to 9')];
  register.write((tx) =>
    fileCopies(tx, {
      id: wrong,
      which: { by: 'copies', copies: copiesAB([agreement]).map(({ mark }) => ({ agreement, mark })) },
      despite: 'No stamp at this council',
      on: day,
    }),
  );
});
afterEach(() => {
  register.close();
  folder.remove();
});

const correct = (changes: Partial<Parameters<typeof correctFiling>[1]> = {}) =>
  register.write((tx) =>
    correctFiling(tx, {
      id: wrong,
      copy: { agreement, mark: 'A' },
      to: right,
      reason: 'Put with the wrong wards',
      on: day,
      ...changes,
    }),
  );

describe('filing that is corrected', () => {
  it('moves the copy to the next folio of the right box file and keeps why it was filed', () => {
    expect(correct()).toEqual({ number: 'KIL-00001', mark: 'A', place: { boxFile: '2026/02', folio: 1 } });
    expect(placesInBoxFiles(register.db, agreement)).toMatchObject([
      { mark: 'A', boxFileId: right, folio: 1 },
      { mark: 'B', boxFileId: wrong, folio: 2 },
    ]);
    expect(foliosOf(register.db, right)).toMatchObject([
      { state: 'filed', despite: 'No stamp at this council', mistake: null },
    ]);
    expect(boxFileOf(register.db, wrong)).toMatchObject({ filed: 1, nextFolio: 3 });
  });

  it('stays explained at the old folio, on the screen and on the contents list in every language', () => {
    correct();
    const folios = foliosOf(register.db, wrong);
    expect(folios).toMatchObject([
      {
        folio: 1,
        state: 'misfiled',
        mistake: { reason: 'Put with the wrong wards', movedTo: { boxFile: '2026/02', folio: 1 } },
      },
      { folio: 2, state: 'filed', mistake: null },
    ]);
    for (const language of ['en', 'fr', 'pt', 'sw']) {
      const boxFile = boxFileOf(register.db, wrong);
      const page = JSON.stringify(contentsReport({ boxFile, folios, office: 'Kilosa', day }, language));
      expect(page).toContain('Put with the wrong wards');
      expect(page).toContain('2026/02');
    }
  });

  it('takes the copy back to the office as far as it had come, to be filed anew later', () => {
    expect(correct({ to: null }).place).toBeNull();
    expect(copiesOf(register.db, [agreement])[0]).toMatchObject({
      state: 'collected',
      custodian: 'office',
      boxFileId: null,
      folio: null,
    });
    expect(foliosOf(register.db, wrong)[0]).toMatchObject({ state: 'misfiled', mistake: { movedTo: null } });
    const again = { by: 'copies', copies: [{ agreement, mark: 'A' }] } as const;
    register.write((tx) => fileCopies(tx, { id: wrong, which: again, despite: 'Signed', on: day }));
    expect(foliosOf(register.db, wrong).map(({ folio, state }) => [folio, state])).toEqual([
      [1, 'misfiled'],
      [2, 'filed'],
      [3, 'filed'],
    ]);
  });

  it('stands in the chain and in the journal with the place and the reason', () => {
    correct();
    const steps = chainOf(register.db, agreement).filter(({ mark }) => mark === 'A');
    expect(steps.slice(-3).map(({ step, note }) => [step, note])).toEqual([
      ['filed', 'No stamp at this council'],
      ['misfiled', 'Put with the wrong wards'],
      ['filed', 'No stamp at this council'],
    ]);
    const entry = historyOf(register.db, agreement).find(({ kind }) => kind === 'agreement.misfiled');
    expect(entry?.facts).toMatchObject({ boxFile: '2026/01', folio: '1', note: 'Put with the wrong wards' });
  });

  it('is refused without a reason, into a closed box file, for a paper that does not lie there, and before its day', () => {
    const refusal = (changes: Parameters<typeof correct>[0]): unknown => {
      try {
        correct(changes);
        return null;
      } catch (error) {
        const { code, fields } = error as {
          code: string;
          fields?: readonly { field: string; code: string }[];
        };
        return fields?.map((field) => `${field.field} ${field.code}`).join() ?? code;
      }
    };
    expect(refusal({ reason: '  ' })).toBe('reason required');
    expect(refusal({ id: right })).toBe('copy-elsewhere');
    expect(refusal({ on: '2026-03-04' })).toMatch(/^on /);
    register.write((tx) => setBoxFileClosed(tx, { id: right, version: 1, closed: true }));
    expect(refusal({})).toBe('to box-file-not-open');
    register.write((tx) =>
      recorded(
        undefined,
        moveCopies(tx, { copies: [{ agreementId: agreement, mark: 'A' }], step: 'taken-out', on: day }),
      ),
    );
    expect(refusal({ to: null })).toBe('copy-elsewhere');
    expect(foliosOf(register.db, wrong)[0]?.state).toBe('out');
  });
});
