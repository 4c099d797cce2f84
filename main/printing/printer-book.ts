import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { printerSetting, sides } from '../../preload/contract/printing.ts';
import { usualSetting, type PrinterBook } from './printers.ts';

const page = z.object({
  printers: z.record(z.string(), printerSetting).catch({}),
  kinds: z.record(z.string(), z.object({ printer: z.string().nullable(), sides })).catch({}),
});

/** Most printers that are remembered; the oldest are forgotten. */
const most = 100;

/** What a record has under a name; a printer may be called `constructor`. */
function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Keeps what is remembered of printers in a file of the user's; a file that cannot be read is an empty one. */
export function printerBook(file: string): PrinterBook {
  function read(): z.infer<typeof page> {
    try {
      return page.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return { printers: {}, kinds: {} };
    }
  }

  function keep(change: (present: z.infer<typeof page>) => z.infer<typeof page>): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(change(read()), null, 2));
    renameSync(`${file}.new`, file);
  }

  return {
    settingOf: (printer) => ownOf(read().printers, printer) ?? usualSetting,
    keepSetting: (printer, setting) =>
      keep((present) => {
        const { [printer]: _, ...others } = present.printers;
        const kept = [...Object.entries(others), [printer, setting] as const].slice(-most);
        return { ...present, printers: Object.fromEntries(kept) };
      }),
    lastOf: (kind) => ownOf(read().kinds, kind) ?? null,
    keepLast: (kind, last) => keep((present) => ({ ...present, kinds: { ...present.kinds, [kind]: last } })),
  };
}
