import { basename, extname, join } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { Chosen, SaveFormat } from '../context.ts';
import { safeFileName } from '../files/file-name.rules.ts';
import type { Tokens } from '../files/tokens.ts';
import type { Words } from './words.ts';

export interface Dialogs {
  readonly choose: (what: 'import' | 'logo' | 'folder') => Promise<Chosen | null>;
  readonly chooseScans: () => Promise<readonly Chosen[]>;
  readonly chooseSave: (suggestedName: string, format: SaveFormat) => Promise<Chosen | null>;
}

/** What the user may pick, by what it is for. */
function openOptions(
  words: Words['dialog'],
): Readonly<Record<'import' | 'logo' | 'folder', OpenDialogOptions>> {
  const filter = (name: string, ...extensions: string[]): FileFilter[] => [{ name, extensions }];
  return {
    import: {
      title: words.import,
      properties: ['openFile'],
      filters: filter(words.tables, 'csv', 'xlsx', 'txt', 'tsv'),
    },
    logo: {
      title: words.logo,
      properties: ['openFile'],
      filters: filter(words.pictures, 'png', 'jpg', 'jpeg'),
    },
    folder: { title: words.folder, properties: ['openDirectory', 'createDirectory'] },
  };
}

/** The system's dialogs, whose answers stay on this side as tokens. */
export function dialogs(
  window: () => BrowserWindow,
  tokens: () => Tokens,
  words: Words['dialog'],
  startFolder: string,
): Dialogs {
  const options = openOptions(words);
  return {
    choose: async (what) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), options[what]);
      const path = filePaths[0];
      return canceled || path === undefined
        ? null
        : { token: tokens().issue(what, path), name: basename(path) };
    },
    chooseScans: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: words.scans,
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: words.scanFiles, extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
      });
      return canceled
        ? []
        : filePaths.map((path) => ({ token: tokens().issue('scan', path), name: basename(path) }));
    },
    chooseSave: async (suggestedName, format) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: words.save,
        defaultPath: join(startFolder, safeFileName(suggestedName, format)),
        filters: [{ name: words[format], extensions: [format] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return null;
      // Linux dialogs do not add the ending that was left out.
      const path = extname(filePath) === '' ? `${filePath}.${format}` : filePath;
      return { token: tokens().issue('save', path), name: basename(path) };
    },
  };
}
