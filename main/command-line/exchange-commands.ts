import { accessSync, constants, opendirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { importKinds } from '../../preload/contract/exchange.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { DomainError } from '../errors.ts';
import { importFile, reportCollector } from '../exchange/index.ts';
import { UsageError } from './arguments.ts';
import type { Bench, Command } from './command.ts';
import { exitCodes } from './exit-code.rules.ts';
import { sayReason, say, words } from './words.ts';

function readMappingFile(path: string | undefined): unknown {
  if (path === undefined) return {};
  const file = basename(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DomainError('file-unreadable', { params: { reason: 'no-mapping', file }, cause });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new DomainError('file-unreadable', { params: { reason: 'mapping', file }, cause });
  }
}

/** @throws an error of the file system when files cannot be put into a folder */
function demandFolder(path: string): void {
  opendirSync(path).closeSync();
  accessSync(path, constants.W_OK);
}

/**
 * Imports a list. Good rows are written together; bad ones are left out and told. Exit 3 when there was
 * nothing good in it.
 */
export const importList: Command = {
  usage:
    'import places|people|devices --register DIR FILE [--map FILE.json] [--sheet NAME] [--dry-run] [--report FILE.csv] [--json]',
  options: { values: ['register', 'map', 'sheet', 'report'], flags: ['dry-run'] },
  run: async (bench) => {
    // A list is one pass over much data: a third less memory is worth a tenth more time.
    setFlagsFromString('--optimize-for-size');
    const { args } = bench;
    const [kindName, file, ...more] = args.positionals;
    const kind = importKinds.find((known) => known === kindName);
    if (!kind || file === undefined || more.length > 0)
      throw new UsageError('import needs places, people or devices, and a FILE');
    const dryRun = args.flag('dry-run');
    const mapping = readMappingFile(args.option('map'));
    const reportFile = args.option('report');
    // Before anything is imported: afterwards it would be too late to refuse.
    if (reportFile !== undefined) demandFolder(dirname(resolve(reportFile)));
    const report = reportCollector(reportFile, sayReason);
    const register = bench.register();
    const source = {
      path: resolve(file),
      fileName: basename(file),
      kind,
      sheet: args.option('sheet') ?? null,
    };
    const { counts } = await bench.withJobRun(register, (run) =>
      importFile({ source, mapping, write: dryRun ? 'none' : 'accepted', report }, run),
    );
    await report.finish();
    const refusedAll = counts.rows > 0 && counts.refused === counts.rows;
    const lines = [say(dryRun ? words.cli.dryRun : words.cli.imported, { ...counts })];
    for (const row of report.refused) {
      lines.push(say(row.label === '' ? words.cli.refusedUnnamed : words.cli.refusedRow, row));
    }
    const untold = counts.refused - report.refused.length;
    if (untold > 0) lines.push(say(words.cli.moreRefused, { more: untold }));
    return {
      json: counts,
      words: lines.join('\n'),
      ...(refusedAll ? { exitCode: exitCodes.refused } : {}),
    };
  },
};

/** Writes the whole inventory. */
export async function writeInventory(
  bench: Bench,
  register: OpenRegister,
  target: string,
): Promise<{ readonly file: string; readonly rows: number }> {
  const format = extname(target).toLowerCase() === '.csv' ? 'csv' : 'xlsx';
  const outcome = await bench.runJob({ kind: 'export', what: { kind: 'all' }, format, target }, register);
  if (outcome.kind !== 'file') throw new Error('The export job gave no file');
  return { file: target, rows: outcome.rows };
}

export const inventory: Command = {
  usage: 'inventory --register DIR --out FILE.xlsx|FILE.csv',
  options: { values: ['register', 'out'] },
  run: async (bench) => {
    const target = resolve(bench.args.required('out'));
    if (!['.csv', '.xlsx'].includes(extname(target).toLowerCase()))
      throw new UsageError('--out takes FILE.xlsx or FILE.csv');
    const written = await writeInventory(bench, bench.register(), target);
    return { json: written, words: say(words.cli.inventory, written) };
  },
};
