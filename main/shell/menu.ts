import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

/** The menu: what standard keys need, and nothing that opens a way out of the program. */
export function installMenu(words: Words['menu'], forDevelopers: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: words.larger },
    // The plus key without Shift, where most people look for it.
    { role: 'zoomIn', label: words.larger, accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: words.smaller },
    { role: 'resetZoom', label: words.actualSize },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
  ];
  if (forDevelopers) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
      {
        label: words.edit,
        submenu: [
          { role: 'undo', label: words.undo },
          { role: 'redo', label: words.redo },
          { type: 'separator' },
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
        ],
      },
      { label: words.view, submenu: view },
    ]),
  );
}
