export type { Left } from './leaving.rules.ts';
export { rangeTitle, type Paper, type PaperSubject } from './paper.ts';
export { printerBook } from './printer-book.ts';
export { offsetOf, usualSetting, type PrinterBook, type PrintOrder, type SystemPrinter } from './printers.ts';
export { printingHandlers } from './printing.ipc.ts';
export {
  enterOnPaper,
  enterPrinting,
  isSecondOriginal,
  printingSubject,
  type Departure,
} from './printing.service.ts';
