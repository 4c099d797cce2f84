import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../main/context.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { DomainError } from '../../main/errors.ts';
import { saveDocument } from '../../main/files/files.service.ts';
import type { Paper } from '../../main/printing/index.ts';
import { printDocument } from '../../main/printing/print-document.service.ts';
import { answerPrinting, printingLog } from '../../main/printing/printing.service.ts';
import type { Role } from '../../preload/contract/endpoint.ts';
import {
  drawingOf,
  hold,
  printed,
  printingDesk,
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

function labels(): Paper {
  const subject = {
    title: 'KIL-00001',
    devices: [desk.device],
    labels: { kind: 'box', sheet: 'L7165', copies: 2 },
  };
  return { kind: 'labels', subject, sha256: 'b'.repeat(64) };
}

function stateOf(): string {
  return register.db.column<string>('SELECT state FROM agreement WHERE id = ?', [desk.agreement])[0] ?? '';
}

describe('a document that is printed', () => {
  it('is entered, its agreements are printed, and its kind of paper is remembered', async () => {
    const token = hold(ctx, drawingOf(register.db, [desk.agreement]));
    const { sent: done, printing } = await printDocument(token, straight, ctx);
    expect(done).toBe(true);
    expect(stateOf()).toBe('printed');
    expect(printed(register.db)).toMatchObject([
      { id: printing, kind: 'agreements', title: 'KIL-00001', pages: 8, way: 'printer', printer: 'Laser' },
    ]);
    expect(ctx.desk.printerBook.lastOf('agreements')).toEqual({ printer: 'Laser', sides: 'two' });
    expect(desk.sent).toEqual([{ printer: 'Laser', copies: 1, sides: 'two', pages: [] }]);
  });

  it('is entered nowhere when the dialog was closed', async () => {
    desk.closed = true;
    const order = { ...straight, printer: null };
    expect(await printDocument(hold(ctx, drawingOf(register.db, [desk.agreement])), order, ctx)).toEqual({
      sent: false,
      printing: null,
    });
    expect(stateOf()).toBe('drafted');
    expect(printed(register.db)).toEqual([]);
  });

  it('and holds a secret leaves no trace in the register', async () => {
    expect(await printDocument(hold(ctx, null), straight, ctx)).toEqual({ sent: true, printing: null });
    expect(printed(register.db)).toEqual([]);
  });

  it('tells its pages and copies', async () => {
    await printDocument(hold(ctx, labels()), { ...straight, copies: 3, pages: '2-3, 5' }, ctx);
    expect(printed(register.db)).toMatchObject([
      { pages: 9, sheets: '2-3, 5', labels: { kind: 'box', copies: 2, labels: 1 } },
    ]);
  });

  it('is refused for pages it does not have, and for a printer that is gone', async () => {
    const token = hold(ctx, labels());
    await expect(printDocument(token, { ...straight, pages: '9' }, ctx)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'pages', code: 'page-ranges', params: { pages: 8 } }],
    });
    await expect(printDocument(token, { ...straight, printer: 'Old' }, ctx)).rejects.toMatchObject({
      code: 'printer-gone',
    });
    expect(desk.sent).toEqual([]);
  });

  it('forgets nothing that left while its dialog was open', async () => {
    const token = hold(ctx, labels());
    const open = {
      ...ctx.desk,
      print: () => {
        ctx.desk.documentLeft(token, { saved: true, printings: [] });
        return Promise.resolve(true);
      },
    };
    const { printing } = await printDocument(token, straight, { ...ctx, desk: open });
    expect(ctx.desk.document(token).left).toEqual({ saved: true, printings: [{ id: printing, pages: [] }] });
  });

  it('is entered as soon as another program lets go of the register', async () => {
    let refusals = 2;
    const busy: CommandContext['write'] = (work) => {
      refusals -= 1;
      if (refusals >= 0) throw new DomainError('register-busy');
      return ctx.write(work);
    };
    const { printing } = await printDocument(hold(ctx, labels()), straight, { ...ctx, write: busy });
    expect(desk.sent).toHaveLength(1);
    expect(printed(register.db)).toMatchObject([{ id: printing }]);
  });
});

describe('what is remembered of printers', () => {
  it('is not changed by an auditor, whose reports are entered all the same', async () => {
    const auditor = { ...ctx, account: { name: 'auditor', role: 'auditor' as const } };
    await printDocument(hold(auditor, labels()), straight, auditor);
    expect(printed(register.db)).toHaveLength(1);
    expect(ctx.desk.printerBook.lastOf('labels')).toBeNull();
  });

  it('does not keep a paper from being entered when it cannot be written', async () => {
    const keepLast = (): never => {
      throw new Error('The disk is full');
    };
    const full = { ...ctx.desk, printerBook: { ...ctx.desk.printerBook, keepLast } };
    await expect(printDocument(hold(ctx, labels()), straight, { ...ctx, desk: full })).rejects.toThrow(
      'full',
    );
    expect(printed(register.db)).toHaveLength(1);
  });
});

describe('the list of printings', () => {
  it('finds box numbers on them, and shows older ones by the page', async () => {
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

  it('takes the answer from whoever printed, a supervisor or an administrator', async () => {
    const { printing } = await printDocument(hold(ctx, labels()), straight, ctx);
    const answerAs = (role: Role): void =>
      register.writeAs({ account: { name: 'somebody else', role } }, (tx) =>
        answerPrinting(tx, printing ?? '', 'spoiled'),
      );
    for (const role of ['officer', 'council', 'auditor'] as const) {
      expect(() => answerAs(role)).toThrow('not-allowed');
    }
    expect(printed(register.db)).toMatchObject([{ outcome: 'unknown' }]);
    answerAs('supervisor');
    expect(printed(register.db)).toMatchObject([{ outcome: 'spoiled' }]);
    answerAs('administrator');
  });

  it('takes no answer about a file, which cannot be spoiled', async () => {
    const token = hold(ctx, labels());
    await saveDocument(token, 'anywhere', saving(ctx, desk.folder));
    const [saved] = printed(register.db);
    expect(saved).toMatchObject({ way: 'file' });
    expect(() => register.write((tx) => answerPrinting(tx, saved?.id ?? '', 'spoiled'))).toThrow(
      'illegal-step',
    );
  });

  it('keeps an answer and its correction, each in the journal', async () => {
    const { printing } = await printDocument(hold(ctx, labels()), straight, ctx);
    for (const outcome of ['printed', 'printed', 'spoiled'] as const) {
      register.write((tx) => answerPrinting(tx, printing ?? '', outcome));
    }
    expect(printed(register.db)).toMatchObject([{ outcome: 'spoiled' }]);
    const kinds = register.db.column<string>(
      `SELECT kind FROM change WHERE entity = 'printing' ORDER BY sequence`,
    );
    expect(kinds).toEqual(['printing.sent', 'printing.confirmed', 'printing.spoiled']);
    expect(() => register.write((tx) => answerPrinting(tx, 'none', 'printed'))).toThrow('not-found');
  });
});
