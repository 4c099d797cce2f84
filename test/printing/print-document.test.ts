import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext, Desk, HeldDocument } from '../../main/context.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { DomainError } from '../../main/errors.ts';
import { saveDocument } from '../../main/files/files.service.ts';
import { heldDocuments } from '../../main/files/held-documents.ts';
import { printDocument } from '../../main/printing/print-document.service.ts';
import { printerBook, type Paper, type PrintOrder } from '../../main/printing/index.ts';
import { answerPrinting, printingLog } from '../../main/printing/printing.service.ts';
import { emptyDesk } from '../ipc/office.ts';
import { imeis, openAgreement } from '../support/agreement-work.ts';
import { account, aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';
import { deviceOf, handOver, registerDevice } from '../../main/register/index.ts';

const scratch = temporaryFolder();
afterAll(scratch.remove);

let register: OpenRegister;
let device = '';
let agreement = '';
let made = 0;
let sent: PrintOrder[] = [];
let closed = false;

beforeEach(() => {
  made += 1;
  sent = [];
  closed = false;
  register = newRegister(join(scratch.path, `register-${made}`));
  device = register.write((tx) => registerDevice(tx, aPhone({ imei1: imeis[0] })));
  const { version, boxNumber, imei1 } = deviceOf(register.db, device);
  register.write((tx) => handOver(tx, aHandOver({ id: device, version, boxNumber, imei: imei1 ?? '' })));
  agreement = openAgreement(register, device);
});

/** A desk that holds documents and has one printer, which takes everything. */
function context(): CommandContext {
  const held = heldDocuments();
  const desk: Desk = {
    ...emptyDesk,
    holdDocument: held.hold,
    document: held.get,
    documentLeft: held.leave,
    printers: () => Promise.resolve([{ name: 'Laser', label: 'Office laser', isDefault: true }]),
    printerBook: printerBook(join(scratch.path, `printers-${made}.json`)),
    print: (_, order) => {
      sent.push(order);
      return Promise.resolve(!closed);
    },
  };
  return { ...register, account, desk } as unknown as CommandContext;
}

function hold(ctx: CommandContext, paper: Paper | null, pages = 8): string {
  const document: Omit<HeldDocument, 'left'> = { path: '/nowhere', fileName: 'a.pdf', pages, paper };
  return ctx.desk.holdDocument(document);
}

function agreements(): Paper {
  const subject = { title: 'KIL-00001', agreements: [agreement], devices: [device] };
  return { kind: 'agreements', subject, sha256: 'a'.repeat(64) };
}

function labels(): Paper {
  const subject = {
    title: 'KIL-00001',
    devices: [device],
    labels: { kind: 'box', sheet: 'L7165', copies: 2 },
  };
  return { kind: 'labels', subject, sha256: 'b'.repeat(64) };
}

const straight = { printer: 'Laser', copies: 1, sides: 'two', pages: '' } as const;

function stateOf(): string {
  return register.db.column<string>('SELECT state FROM agreement WHERE id = ?', [agreement])[0] ?? '';
}

function log() {
  return printingLog(register.db, { kinds: [], text: '', before: null }).entries;
}

describe('a document that is printed', () => {
  it('is entered, its agreements are printed, and its kind of paper is remembered', async () => {
    const ctx = context();
    const token = hold(ctx, agreements());
    const { sent: done, printing } = await printDocument(token, straight, ctx);
    expect(done).toBe(true);
    expect(stateOf()).toBe('printed');
    expect(log()).toMatchObject([
      { id: printing, kind: 'agreements', title: 'KIL-00001', pages: 8, way: 'printer', printer: 'Laser' },
    ]);
    expect(ctx.desk.printerBook.lastOf('agreements')).toEqual({ printer: 'Laser', sides: 'two' });
    expect(sent).toEqual([{ printer: 'Laser', copies: 1, sides: 'two', pages: [] }]);
  });

  it('is entered nowhere when the dialog was closed', async () => {
    const ctx = context();
    closed = true;
    const order = { ...straight, printer: null };
    expect(await printDocument(hold(ctx, agreements()), order, ctx)).toEqual({ sent: false, printing: null });
    expect(stateOf()).toBe('drafted');
    expect(log()).toEqual([]);
  });

  it('and holds a secret leaves no trace in the register', async () => {
    const ctx = context();
    expect(await printDocument(hold(ctx, null), straight, ctx)).toEqual({ sent: true, printing: null });
    expect(log()).toEqual([]);
  });

  it('tells its pages and copies', async () => {
    const ctx = context();
    await printDocument(hold(ctx, labels()), { ...straight, copies: 3, pages: '2-3, 5' }, ctx);
    expect(log()).toMatchObject([
      { pages: 9, sheets: '2-3, 5', labels: { kind: 'box', copies: 2, labels: 1 } },
    ]);
  });

  it('is refused for pages it does not have, and for a printer that is gone', async () => {
    const ctx = context();
    const token = hold(ctx, labels());
    await expect(printDocument(token, { ...straight, pages: '9' }, ctx)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'pages', code: 'page-ranges', params: { pages: 8 } }],
    });
    await expect(printDocument(token, { ...straight, printer: 'Old' }, ctx)).rejects.toMatchObject({
      code: 'printer-gone',
    });
    expect(sent).toEqual([]);
  });

  it('is entered as soon as another program lets go of the register', async () => {
    const ctx = context();
    let refusals = 2;
    const busy: CommandContext['write'] = (work) => {
      refusals -= 1;
      if (refusals >= 0) throw new DomainError('register-busy');
      return ctx.write(work);
    };
    const { printing } = await printDocument(hold(ctx, labels()), straight, { ...ctx, write: busy });
    expect(sent).toHaveLength(1);
    expect(log()).toMatchObject([{ id: printing }]);
  });
});

describe('an agreement that was printed', () => {
  it('is not printed from the same drawing again, unless its sheets were spoiled', async () => {
    const ctx = context();
    const token = hold(ctx, agreements());
    const { printing } = await printDocument(token, straight, ctx);
    await expect(printDocument(token, straight, ctx)).rejects.toMatchObject({ code: 'already-printed' });

    register.write((tx) => answerPrinting(tx, printing ?? '', 'printed'));
    await expect(printDocument(token, straight, ctx)).rejects.toMatchObject({ code: 'already-printed' });

    register.write((tx) => answerPrinting(tx, printing ?? '', 'spoiled'));
    await printDocument(token, { ...straight, pages: '3-4' }, ctx);
    expect(log()).toMatchObject([
      { sheets: '3-4', pages: 2, outcome: 'unknown' },
      { sheets: null, outcome: 'spoiled' },
    ]);
    const prints = register.db.column<number>('SELECT prints FROM agreement_copy WHERE agreement_id = ?', [
      agreement,
    ]);
    expect(new Set(prints)).toEqual(new Set([1]));
  });
});

describe('a second original of an agreement', () => {
  it('comes neither from copies of one printing nor from a drawing that was made before or to be looked at', async () => {
    const ctx = context();
    const [token, another] = [hold(ctx, agreements()), hold(ctx, agreements())];
    await expect(printDocument(token, { ...straight, copies: 2 }, ctx)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'copies', code: 'out-of-range', params: { min: 1, max: 1 } }],
    });
    expect(sent).toEqual([]);

    await printDocument(token, straight, ctx);
    await expect(printDocument(another, straight, ctx)).rejects.toMatchObject({ code: 'already-printed' });
    await expect(saveDocument(another, 'anywhere', ctx)).rejects.toMatchObject({ code: 'already-printed' });
    expect(sent).toHaveLength(1);

    const duplicate = hold(ctx, { ...agreements(), reason: 'The first was lost' });
    expect(await printDocument(duplicate, straight, ctx)).toMatchObject({ sent: true });
  });
});

describe('what is remembered of printers', () => {
  it('does not keep a paper from being entered when it cannot be written', async () => {
    const ctx = context();
    const keepLast = (): never => {
      throw new Error('The disk is full');
    };
    const desk = { ...ctx.desk, printerBook: { ...ctx.desk.printerBook, keepLast } };
    await expect(printDocument(hold(ctx, labels()), straight, { ...ctx, desk })).rejects.toThrow('full');
    expect(log()).toHaveLength(1);
  });
});

describe('the list of printings', () => {
  it('finds box numbers on them, and shows older ones by the page', async () => {
    const ctx = context();
    for (let number = 0; number < 52; number += 1) await printDocument(hold(ctx, labels()), straight, ctx);
    const ask = (text: string, before: number | null = null) =>
      printingLog(register.db, { kinds: ['labels'], text, before });
    const first = ask('kil-00001');
    expect(first.entries).toHaveLength(50);
    expect(first.more).toBe(true);
    const second = ask('kil-00001', first.entries.at(-1)?.row ?? 0);
    expect(second).toMatchObject({ more: false });
    expect(second.entries).toHaveLength(2);
    expect(ask('KIL-00777').entries).toEqual([]);
    expect(printingLog(register.db, { kinds: ['agreements'], text: '', before: null }).entries).toEqual([]);
  });

  it('keeps an answer and its correction, each in the journal', async () => {
    const ctx = context();
    const { printing } = await printDocument(hold(ctx, labels()), straight, ctx);
    for (const outcome of ['printed', 'printed', 'spoiled'] as const) {
      register.write((tx) => answerPrinting(tx, printing ?? '', outcome));
    }
    expect(log()).toMatchObject([{ outcome: 'spoiled' }]);
    const kinds = register.db.column<string>(
      `SELECT kind FROM change WHERE entity = 'printing' ORDER BY sequence`,
    );
    expect(kinds).toEqual(['printing.sent', 'printing.confirmed', 'printing.spoiled']);
    expect(() => register.write((tx) => answerPrinting(tx, 'none', 'printed'))).toThrow('not-found');
  });
});
