import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ImportCounts, ImportKind, ImportRow } from '../../preload/contract/exchange.ts';
import { createRegister, type OpenRegister } from '../../main/database/open-register.ts';
import { sampleColumns } from '../../main/exchange/inspection.ts';
import { importTable, type ImportOrder } from '../../main/exchange/import.service.ts';
import { readMapping } from '../../main/exchange/mapping.rules.ts';
import { openTable } from '../../main/exchange/open-table.ts';
import { enterOffice, placeLevels } from '../../main/settings/index.ts';
import { account, key } from '../support/register.ts';

export interface Desk {
  readonly folder: string;
  readonly register: OpenRegister;
  /** Writes a file of the test beside the register and returns its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly bring: (
    kind: ImportKind,
    path: string,
    mapping?: object,
    write?: ImportOrder['write'],
    onProgress?: ImportOrder['onProgress'],
  ) => Promise<Brought>;
  readonly count: (table: string) => number;
  readonly close: () => void;
}

export interface Brought extends ImportCounts {
  readonly written: boolean;
  readonly report: readonly ImportRow[];
}

/** A new register in a folder of its own, with an office in Sierra Leone whose boxes are called KIL. */
export function importDesk(levels: readonly string[] = ['District', 'Chiefdom', 'Section', 'Village']): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'boxfile-import-'));
  const register = createRegister({
    folder: join(folder, 'register'),
    key,
    account,
    now: () => new Date('2026-11-22T09:00:00Z'),
  });
  register.write((tx) =>
    enterOffice(tx, {
      name: 'Bo Office',
      country: 'SL',
      prefix: 'KIL',
      firstNumber: 1,
      placeLevels: [...levels],
    }),
  );
  return {
    folder,
    register,
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    bring: async (kind, path, mapping = {}, write = 'accepted', onProgress = () => {}) => {
      const table = await openTable(path, null);
      const read = readMapping(kind, mapping, sampleColumns(table).columns, placeLevels(register.db));
      if (!read.mapping) throw new Error(JSON.stringify(read.issues));
      const report: ImportRow[] = [];
      const { counts, written } = importTable(register.write, {
        kind,
        fileName: basename(path),
        table,
        mapping: read.mapping,
        write,
        onRow: (row) => report.push(row),
        onProgress,
      });
      return { ...counts, written, report };
    },
    count: (table) => register.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0,
    close: () => {
      register.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
