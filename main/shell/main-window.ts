import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Page } from './page.ts';
import { programPlaces } from './places.ts';
import { keepBounds, readBounds, smallest } from './window-bounds.ts';

/** The colours of the page's ground, so that the window does not flash before it is drawn. */
const ground = { light: '#ffffff', dark: '#1a1b1e' } as const;

/** Opens the program's window, where and as large as it was left. */
export function openMainWindow(page: Page, boundsFile: string): BrowserWindow {
  const { maximized, ...bounds } = readBounds(
    boundsFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Boxfile',
    icon: programPlaces.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: programPlaces.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Files come and go through the program's own dialogs only.
      disableBlinkFeatures: 'FileSystemAccessLocal',
      // The spelling dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    keepBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  // about:blank is the one address that Chromium goes to without asking.
  window.webContents.on('did-navigate', (_, url) => {
    if (!page.isOurs(url)) void window.loadURL(page.url);
  });
  void window.loadURL(page.url);
  return window;
}
