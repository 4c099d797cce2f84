import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { pagesOfCopy, voidAgreement } from '../../main/agreements/index.ts';
import type { CommandContext } from '../../main/context.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { printDocument } from '../../main/printing/print-document.service.ts';
import { saveDocument } from '../../main/files/files.service.ts';
import { changePerson, personOf } from '../../main/people/index.ts';
import { answerPrinting } from '../../main/printing/printing.service.ts';
import { dayOf, deviceOf, handOver, registerDevice } from '../../main/register/index.ts';
import { imeis, openAgreement } from '../support/agreement-work.ts';
import { aHandOver, aPhone } from '../support/register.ts';
import {
  drawingOf,
  hold,
  printed,
  printingDesk,
  printsOf,
  saving,
  straight,
  type PrintingDesk,
} from './printing-desk.ts';

const at = printingDesk();
let desk: PrintingDesk;
let register: OpenRegister;
let ctx: CommandContext;
beforeEach(() => {
  desk = at();
  ({ register } = desk);
  ctx = desk.context();
});

/** A second phone in somebody's hands. */
function another(): string {
  const second = register.write((tx) => registerDevice(tx, aPhone({ imei1: imeis[1] })));
  const { version, boxNumber, imei1 } = deviceOf(register.db, second);
  const [holder = ''] = register.db.column<string>('SELECT id FROM person');
  const [place = ''] = register.db.column<string>('SELECT id FROM place');
  const to = { holder: { id: holder }, place: { id: place } };
  register.write((tx) => handOver(tx, aHandOver({ id: second, version, boxNumber, imei: imei1 ?? '' }, to)));
  return openAgreement(register, second);
}

describe('an agreement that was printed', () => {
  it('is not printed from the same drawing again, unless its sheets were spoiled', async () => {
    const token = hold(ctx, drawingOf(register.db, [desk.agreement]));
    const { printing } = await printDocument(token, straight, ctx);
    await expect(printDocument(token, straight, ctx)).rejects.toMatchObject({ code: 'already-printed' });

    register.write((tx) => answerPrinting(tx, printing ?? '', 'printed'));
    await expect(printDocument(token, straight, ctx)).rejects.toMatchObject({ code: 'already-printed' });

    register.write((tx) => answerPrinting(tx, printing ?? '', 'spoiled'));
    await printDocument(token, { ...straight, pages: '3-4' }, ctx);
    expect(printed(register.db)).toMatchObject([
      { sheets: '3-4', pages: 2, outcome: 'unknown' },
      { sheets: null, outcome: 'spoiled' },
    ]);
    expect(printsOf(register.db, desk.agreement)).toEqual({ A: 1, B: 1 });
  });
});

describe('a second original of an agreement', () => {
  it('comes neither from copies of one printing nor from a drawing that was made before or to be looked at', async () => {
    const [token, other] = [
      hold(ctx, drawingOf(register.db, [desk.agreement])),
      hold(ctx, drawingOf(register.db, [desk.agreement])),
    ];
    await expect(printDocument(token, { ...straight, copies: 2 }, ctx)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'copies', code: 'out-of-range', params: { min: 1, max: 1 } }],
    });
    expect(desk.sent).toEqual([]);

    await printDocument(token, straight, ctx);
    await expect(printDocument(other, straight, ctx)).rejects.toMatchObject({ code: 'already-printed' });
    await expect(saveDocument(other, 'anywhere', saving(ctx, desk.folder))).rejects.toMatchObject({
      code: 'already-printed',
    });
    expect(desk.sent).toHaveLength(1);

    const duplicate = hold(ctx, {
      ...drawingOf(register.db, [desk.agreement], 1),
      reason: 'The first was lost',
    });
    const same = hold(ctx, { ...drawingOf(register.db, [desk.agreement], 1), reason: 'The first was lost' });
    expect(await printDocument(duplicate, straight, ctx)).toMatchObject({ sent: true });
    // Both would say that they are the first duplicate.
    await expect(printDocument(same, straight, ctx)).rejects.toMatchObject({ code: 'already-printed' });
  });

  it('comes not from two printings that are asked for at once, of one drawing or of two', async () => {
    const [token, other] = [1, 2].map(() => hold(ctx, drawingOf(register.db, [desk.agreement])));
    const answers = await Promise.allSettled([
      printDocument(token ?? '', straight, ctx),
      printDocument(token ?? '', straight, ctx),
      printDocument(other ?? '', straight, ctx),
      saveDocument(other ?? '', 'anywhere', saving(ctx, desk.folder)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(desk.sent).toHaveLength(1);
    expect(printsOf(register.db, desk.agreement)).toEqual({ A: 1, B: 1 });
    // A printing that failed holds nobody up.
    const failing = {
      ...ctx,
      desk: { ...ctx.desk, printers: () => Promise.reject(new Error('No service')) },
    };
    const duplicate = { ...drawingOf(register.db, [desk.agreement], 1), reason: 'The first was lost' };
    const again = hold(ctx, duplicate);
    await expect(printDocument(again, straight, failing)).rejects.toThrow('No service');
    expect(await printDocument(again, straight, ctx)).toMatchObject({ sent: true });
  });

  it('comes not from a drawing that was made to be looked at', async () => {
    const { drawn: _, ...shown } = drawingOf(register.db, [desk.agreement]);
    await expect(printDocument(hold(ctx, shown), straight, ctx)).rejects.toMatchObject({
      code: 'already-printed',
    });
  });
});

describe('a drawing whose agreement has changed since', () => {
  const change: Record<string, () => void> = {
    'was voided': () => {
      const { version } = register.db.get<{ version: number }>('SELECT version FROM agreement WHERE id = ?', [
        desk.agreement,
      ]) ?? { version: 0 };
      register.write((tx) =>
        voidAgreement(tx, { id: desk.agreement, version, reason: 'Wrong', on: dayOf(tx.at) }),
      );
    },
    'has a holder with another name': () => {
      const holder = register.db.column<string>('SELECT holder_id FROM agreement WHERE id = ?', [
        desk.agreement,
      ])[0];
      const {
        row: _,
        devices: __,
        place,
        supervisor,
        idNumber: ___,
        ...person
      } = personOf(register.db, holder ?? '');
      register.write((tx) =>
        changePerson(tx, {
          ...person,
          fullName: 'Zawadi Mfano',
          placeId: place?.id ?? null,
          supervisorId: supervisor?.id ?? null,
        } as unknown as Parameters<typeof changePerson>[1]),
      );
    },
  };
  it.each(Object.keys(change))('is neither printed nor saved once it %s', async (what) => {
    const token = hold(ctx, drawingOf(register.db, [desk.agreement]));
    change[what]?.();
    const refused = { code: 'drawing-outdated', params: { number: 'KIL-00001' } };
    await expect(printDocument(token, straight, ctx)).rejects.toMatchObject(refused);
    await expect(saveDocument(token, 'anywhere', saving(ctx, desk.folder))).rejects.toMatchObject(refused);
    expect(desk.sent).toEqual([]);
    expect(printed(register.db)).toEqual([]);
    expect(printsOf(register.db, desk.agreement)).toEqual({ A: 0, B: 0 });
    expect(existsSync(join(desk.folder, 'saved.pdf'))).toBe(false);
  });

  it('is not printed again in place of spoiled sheets either', async () => {
    const token = hold(ctx, drawingOf(register.db, [desk.agreement]));
    const { printing } = await printDocument(token, straight, ctx);
    register.write((tx) => answerPrinting(tx, printing ?? '', 'spoiled'));
    change['was voided']?.();
    await expect(printDocument(token, straight, ctx)).rejects.toMatchObject({ code: 'drawing-outdated' });
  });
});

describe('single pages of a duplicate', () => {
  const again = () => ({ ...drawingOf(register.db, [desk.agreement], 1), reason: 'A page was lost' });
  const kept = () => ['A', 'B'].map((mark) => pagesOfCopy(register.db, desk.agreement, mark));

  /** As if the copies had been printed with so many pages, or before that was kept. */
  async function printedWith(pages: number | null): Promise<void> {
    await printDocument(hold(ctx, drawingOf(register.db, [desk.agreement])), straight, ctx);
    expect(kept()).toEqual([4, 4]);
    register.write((tx) => {
      tx.db.run('UPDATE agreement_copy SET pages = ?', [pages]);
      const change = { entity: 'office' as const, entityId: tx.officeId, kind: 'office.changed' };
      return { value: undefined, receipt: tx.record(change) };
    });
  }

  it('are refused where the copy had another number of pages, until it is printed whole', async () => {
    await printedWith(5);
    const token = hold(ctx, again());
    await expect(printDocument(token, { ...straight, pages: '2-6' }, ctx)).rejects.toMatchObject({
      code: 'whole-copy-only',
      params: { mark: 'A', before: 5, now: 4 },
    });
    await printDocument(token, { ...straight, pages: '1-4' }, ctx);
    expect(kept()).toEqual([4, 5]);
  });

  it('leave it unknown how many pages a copy has that nobody has counted', async () => {
    await printedWith(null);
    await printDocument(hold(ctx, again()), { ...straight, pages: '2, 5-8' }, ctx);
    expect(kept()).toEqual([null, 4]);
  });
});

describe('some pages of a batch', () => {
  it('make only the copies on them printed, and the others when they follow', async () => {
    const second = another();
    const token = hold(ctx, drawingOf(register.db, [desk.agreement, second]), 16);
    // Copy A of the first, and the first page of copy A of the second.
    await printDocument(token, { ...straight, pages: '1-4, 9' }, ctx);
    expect([printsOf(register.db, desk.agreement), printsOf(register.db, second)]).toEqual([
      { A: 1, B: 0 },
      { A: 1, B: 0 },
    ]);
    const subjects = (): unknown[] =>
      register.db.column<string>('SELECT subject FROM printing ORDER BY row').map((json) => JSON.parse(json));
    expect(subjects()).toMatchObject([{ agreements: [desk.agreement, second], copies: 'A' }]);

    await expect(printDocument(token, { ...straight, pages: '4-5' }, ctx)).rejects.toMatchObject({
      code: 'already-printed',
    });
    await printDocument(token, { ...straight, pages: '5-8' }, ctx);
    expect([printsOf(register.db, desk.agreement), printsOf(register.db, second)]).toEqual([
      { A: 1, B: 1 },
      { A: 1, B: 0 },
    ]);
    expect(subjects()[1]).toMatchObject({ agreements: [desk.agreement], copies: 'B' });

    // The rest of a copy of which a page is out already is the same paper.
    await printDocument(token, { ...straight, pages: '10-16' }, ctx);
    expect(printsOf(register.db, second)).toEqual({ A: 1, B: 1 });
  });

  it('are all of them in a file that is saved afterwards', async () => {
    const token = hold(ctx, drawingOf(register.db, [desk.agreement]));
    await printDocument(token, { ...straight, pages: '1-4' }, ctx);
    await saveDocument(token, 'anywhere', saving(ctx, desk.folder));
    expect(printsOf(register.db, desk.agreement)).toEqual({ A: 1, B: 1 });
    expect(printed(register.db)).toMatchObject([
      { way: 'file', sheets: null },
      { way: 'printer', sheets: '1-4' },
    ]);
    await printDocument(token, { ...straight, pages: '5-8' }, ctx);
    expect(printsOf(register.db, desk.agreement)).toEqual({ A: 1, B: 1 });
  });
});
