import type { Printer } from '../../preload/contract/printing.ts';
import { paperKinds, type PaperKind } from '../../preload/contract/printing-values.ts';
import type { Desk } from '../context.ts';
import { wantedSides } from '../documents/page-subset.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import type { LastPrinted } from './printers.ts';
import { printDocument } from './print-document.service.ts';
import { answerPrinting, printingLog } from './printing.service.ts';

async function printersOf(desk: Desk): Promise<Printer[]> {
  const found = await desk.printers();
  return found.map((printer) => ({ ...printer, ...desk.printerBook.settingOf(printer.name) }));
}

/** What a kind of paper went to last; a printer that is gone is no choice. */
function lastOf(desk: Desk, kind: PaperKind, printers: readonly Printer[]): LastPrinted | null {
  const last = desk.printerBook.lastOf(kind);
  if (last === null || last.printer === null) return last;
  return printers.some(({ name }) => name === last.printer) ? last : null;
}

export const printingHandlers: DomainHandlers<'printing'> = {
  printers: async (_, { desk }) => {
    const printers = await printersOf(desk);
    const kinds = paperKinds.flatMap((kind) => {
      const last = lastOf(desk, kind, printers);
      return last ? [[kind, last.printer] as const] : [];
    });
    return {
      printers,
      elsewhere: desk.printerBook.settingOf(''),
      last: Object.fromEntries(kinds),
    };
  },
  choices: async ({ document }, { desk }) => {
    const { pages, paper, path } = desk.document(document);
    const printers = await printersOf(desk);
    const reader = desk.sealing.read(path);
    try {
      const sides = wantedSides(reader);
      return { printers, pages, last: paper && lastOf(desk, paper.kind, printers), sides };
    } finally {
      reader.close();
    }
  },
  drawTestPage: (input, { desk }) => ({
    job: desk.startJob({ kind: 'printer-test-page', ...input, target: desk.temporaryPath('pdf') }),
  }),
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
