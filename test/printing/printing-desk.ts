import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { documentsOf } from '../../main/agreements/agreement-model.service.ts';
import { documentFingerprints } from '../../main/agreements/document-fingerprint.ts';
import type { CommandContext, Desk, HeldDocument } from '../../main/context.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { heldDocuments } from '../../main/files/held-documents.ts';
import { newSessionKey, sealingWith } from '../../main/files/index.ts';
import { printerBook, type Paper, type PrintOrder } from '../../main/printing/index.ts';
import { printingLog } from '../../main/printing/printing.service.ts';
import { deviceOf, handOver, registerDevice } from '../../main/register/index.ts';
import type { PrintingEntry } from '../../preload/contract/printing.ts';
import { emptyDesk } from '../ipc/office.ts';
import { imeis, openAgreement } from '../support/agreement-work.ts';
import { account, aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

/** A register with one agreement, and a desk that holds documents and has one printer, which takes everything. */
export interface PrintingDesk {
  readonly folder: string;
  readonly register: OpenRegister;
  readonly device: string;
  readonly agreement: string;
  readonly context: () => CommandContext;
  /** What went to the printer. */
  readonly sent: PrintOrder[];
  /** Whether the system's dialog is closed without printing. */
  closed: boolean;
}

/** A new one before each test of a file. */
export function printingDesk(): () => PrintingDesk {
  const scratch = temporaryFolder();
  afterAll(scratch.remove);
  let desk: PrintingDesk;
  let made = 0;
  beforeEach(() => {
    made += 1;
    desk = newDesk(join(scratch.path, String(made)));
  });
  return () => desk;
}

function newDesk(folder: string): PrintingDesk {
  const register = newRegister(folder);
  const device = register.write((tx) => registerDevice(tx, aPhone({ imei1: imeis[0] })));
  const { version, boxNumber, imei1 } = deviceOf(register.db, device);
  register.write((tx) => handOver(tx, aHandOver({ id: device, version, boxNumber, imei: imei1 ?? '' })));
  const sent: PrintOrder[] = [];
  const made: PrintingDesk = {
    folder,
    register,
    device,
    agreement: openAgreement(register, device),
    sent,
    closed: false,
    context: () => {
      const held = heldDocuments();
      const desk: Desk = {
        ...emptyDesk,
        holdDocument: held.hold,
        document: held.get,
        documentLeft: held.leave,
        printers: () => Promise.resolve([{ name: 'Laser', label: 'Office laser', isDefault: true }]),
        printerBook: printerBook(join(folder, 'printers.json')),
        print: (_, order) => {
          sent.push(order);
          return Promise.resolve(!made.closed);
        },
      };
      return { ...register, account, desk } as unknown as CommandContext;
    },
  };
  return made;
}

/** The same desk, at which a held document can be saved, as `saved.pdf` in its folder. */
export function saving(ctx: CommandContext, folder: string): CommandContext {
  const sealing = sealingWith(newSessionKey());
  const path = join(folder, `held-${randomUUID()}`);
  const writer = sealing.write(path);
  writer.write(Buffer.from('forms'));
  writer.end();
  const desk = {
    ...ctx.desk,
    sealing,
    document: (token: string) => ({ ...ctx.desk.document(token), path }),
    pathOf: () => join(folder, 'saved.pdf'),
    use: () => '',
    tokenFor: () => 'token',
  };
  return { ...ctx, desk, registers: { current: () => null } } as unknown as CommandContext;
}

export function hold(ctx: CommandContext, paper: Paper | null, pages = 8): string {
  const document: Omit<HeldDocument, 'left'> = { path: '/nowhere', fileName: 'a.pdf', pages, paper };
  return ctx.desk.holdDocument(document);
}

/** A drawing of copies A and B of some agreements, four pages each. */
export function drawingOf(db: OpenRegister['db'], ids: readonly string[], prints = 0): Paper {
  const drawing = { on: '2026-11-22', templates: {} };
  const subject = { title: 'KIL-00001', agreements: ids, copies: 'AB', drawing };
  const documentOf = documentsOf(db, drawing);
  const fingerprint = documentFingerprints();
  const copies = ids.flatMap((id, place) =>
    (['A', 'B'] as const).map((mark, at) => {
      const from = 1 + 4 * (2 * place + at);
      return { agreement: id, mark, from, to: from + 3, prints };
    }),
  );
  const documents = Object.fromEntries(ids.map((id) => [id, fingerprint(documentOf(id))]));
  return { kind: 'agreements', subject, sha256: 'a'.repeat(64), drawn: { copies, documents } };
}

/** How often each copy of an agreement was printed, by mark. */
export function printsOf(db: OpenRegister['db'], agreement: string): Record<string, number> {
  const rows = db.all<{ mark: string; prints: number }>(
    'SELECT mark, prints FROM agreement_copy WHERE agreement_id = ? ORDER BY mark',
    [agreement],
  );
  return Object.fromEntries(rows.map((row) => [row.mark, row.prints]));
}

/** What left the program, the newest first. */
export function printed(db: OpenRegister['db']): PrintingEntry[] {
  return printingLog(db, { kinds: [], text: '', before: null }).entries;
}

export const straight = { printer: 'Laser', copies: 1, sides: 'two', pages: '' } as const;
