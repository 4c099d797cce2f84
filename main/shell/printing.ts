import { BrowserWindow, webContents, type WebContents } from 'electron';
import type { SealedReader } from '../files/index.ts';
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

/**
 * Prints a PDF as it is, at its own size, through the system's print dialog. Chromium's viewer draws it in
 * a hidden window, so that text and codes go to the printer as vectors and not as a picture of a page.
 *
 * @returns false when the dialog was closed
 */
export function printPdf(document: SealedReader, parent: BrowserWindow): Promise<boolean> {
  return atPrintAddress(document, (url) => printAt(url, paperSizeOf(document), parent));
}

async function printAt(url: string, pageSize: PaperSize, parent: BrowserWindow): Promise<boolean> {
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
      printableOf(window).print({ silent: false, printBackground: true, pageSize }, (printed, reason) => {
        if (printed || reason === '' || /cancel/i.test(reason)) resolve(printed);
        else reject(new Error(`Printing failed: ${reason}`));
      });
    });
  } finally {
    window.destroy();
  }
}
