export { notLeft, type Left } from './leaving.rules.ts';
export { judgeLeaving } from './leaving.service.ts';
export { oneAtATime } from './one-at-a-time.ts';
export { rangeTitle, type DrawnAgreements, type Paper, type PaperSubject } from './paper.ts';
export { printerBook } from './printer-book.ts';
export { offsetOf, usualSetting, type PrinterBook, type PrintOrder, type SystemPrinter } from './printers.ts';
export { printingHandlers } from './printing.ipc.ts';
export {
  enterAsFile,
  enterOnPaper,
  enterPrinting,
  printingSubject,
  type Departure,
} from './printing.service.ts';
