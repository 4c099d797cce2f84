import {
  BrowserWindow,
  webContents,
  type PrinterInfo,
  type WebContents,
  type WebContentsPrintOptions as PrintOptions,
} from 'electron';
import { pageSubset } from '../documents/page-subset.ts';
import { DomainError } from '../errors.ts';
import type { SealedReader } from '../files/index.ts';
import type { PrintOrder, SystemPrinter } from '../printing/index.ts';
import { paperSizeOf, type PaperSize } from './paper-size.ts';
import { atPrintAddress, isViewer, printSession } from './print-session.ts';

/** Milliseconds after which a document that will not load is given up. */
const patience = 60_000;

/** Asks the viewer, through its own message interface, to say when the whole document is loaded. */
const documentLoaded = `new Promise((resolve) => {
  const ask = setInterval(() => document.querySelector('embed')?.postMessage({ type: 'initialize' }), 100);
  const stop = setTimeout(() => finish('timeout'), ${patience});
  function finish(state) {
    clearInterval(ask);
    clearTimeout(stop);
    resolve(state);
  }
  addEventListener('message', ({ data }) => {
    if (data?.type === 'documentLoaded') finish(data.load_state);
  });
})`;

/**
 * The contents that must be told to print. Where the viewer is a guest of the window (Chromium before its
 * PDF viewer became a frame), only the guest reports whether anything was printed.
 */
function printableOf(window: BrowserWindow): WebContents {
  const guest = webContents
    .getAllWebContents()
    .find((contents) => contents.session === printSession() && isViewer(contents.getURL()));
  return guest ?? window.webContents;
}

/** The printers that the system offers. */
export async function systemPrinters(window: BrowserWindow): Promise<SystemPrinter[]> {
  const found: (PrinterInfo & { readonly isDefault?: boolean })[] =
    await window.webContents.getPrintersAsync();
  return found.map(({ name, displayName, isDefault }) => ({
    name,
    label: displayName === '' ? name : displayName,
    isDefault: isDefault === true,
  }));
}

/**
 * Prints a PDF as it is, at its own size: straight to a printer, or through the system's print dialog. Chromium's
 * viewer draws it in a hidden window, so that text and codes go to the printer as vectors and not as a picture.
 *
 * @returns false when the dialog was closed
 * @throws DomainError `printer-failed` when the system would not take it
 */
export function printPdf(document: SealedReader, order: PrintOrder, parent: BrowserWindow): Promise<boolean> {
  const options = printOptions(order, paperSizeOf(document));
  const { pages } = order;
  const printed = pages.length === 0 ? document : onlyPages(document, pages);
  return atPrintAddress(printed, (url) => printAt(url, options, parent));
}

/** The document with some of its pages only. */
function onlyPages(document: SealedReader, pages: PrintOrder['pages']): SealedReader {
  const addition = pageSubset(document, pages);
  return {
    ...document,
    bytes: document.bytes + addition.length,
    *parts() {
      yield* document.parts();
      yield addition;
    },
  };
}

/** The order in Chromium's words. */
function printOptions({ printer, copies, sides }: PrintOrder, pageSize: PaperSize): PrintOptions {
  return {
    silent: printer !== null,
    printBackground: true,
    pageSize,
    copies,
    collate: true,
    duplexMode: sides === 'two' ? 'longEdge' : 'simplex',
    ...(printer === null ? {} : { deviceName: printer }),
  };
}

async function printAt(url: string, options: PrintOptions, parent: BrowserWindow): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    parent,
    webPreferences: {
      session: printSession(),
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(url);
    const state: unknown = await window.webContents.executeJavaScript(documentLoaded);
    if (state !== 'success') throw new Error(`The viewer could not load the document: ${String(state)}`);
    return await new Promise<boolean>((resolve, reject) => {
      printableOf(window).print(options, (printed, reason) => {
        if (printed || reason === '' || /cancel/i.test(reason)) resolve(printed);
        else reject(new DomainError('printer-failed', { cause: new Error(`Printing failed: ${reason}`) }));
      });
    });
  } finally {
    window.destroy();
  }
}
