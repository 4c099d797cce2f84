import type { Printer } from '../../preload/contract/printing.ts';
import type { Desk } from '../context.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { printDocument } from './print-document.service.ts';
import { answerPrinting, printingLog } from './printing.service.ts';

async function printersOf(desk: Desk): Promise<Printer[]> {
  const found = await desk.printers();
  return found.map((printer) => ({ ...printer, ...desk.printerBook.settingOf(printer.name) }));
}

export const printingHandlers: DomainHandlers<'printing'> = {
  printers: async (_, { desk }) => ({ printers: await printersOf(desk) }),
  choices: async ({ document }, { desk }) => {
    const { pages, paper } = desk.document(document);
    const printers = await printersOf(desk);
    const last = paper && desk.printerBook.lastOf(paper.kind);
    // A printer that is gone is no choice.
    const isThere = last?.printer === null || printers.some(({ name }) => name === last?.printer);
    return { printers, pages, last: last && isThere ? last : null };
  },
  keepPrinter: ({ name, offset, dpi }, { desk }) => {
    desk.printerBook.keepSetting(name, { offset, dpi });
    return {};
  },
  print: ({ document, pages, ...order }, ctx) =>
    printDocument(document, { ...order, pages: pages ?? '' }, ctx),
  answer: ({ printing, outcome }, ctx) => {
    ctx.write((tx) => answerPrinting(tx, printing, outcome));
    return {};
  },
  log: (question, { db }) => printingLog(db, question),
};
