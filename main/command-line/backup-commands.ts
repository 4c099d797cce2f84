import { rmdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { backupAt, restoreToNewFolder } from '../backup/index.ts';
import { registerFiles } from '../database/register-files.ts';
import { unlockByCode } from '../keys/index.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-code.rules.ts';
import { say, words } from './words.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Exit code where files were missing: what was done is done, and yet it is not whole. */
const ifMissing = (missing: number): { readonly exitCode?: number } =>
  missing === 0 ? {} : { exitCode: exitCodes.damaged };

/** Makes a backup in a folder and reads it back. */
export const backup: Command = {
  usage: 'backup --register DIR --to DIR [--json]',
  options: { values: ['register', 'to'] },
  run: async (bench) => {
    const to = resolve(bench.args.required('to'));
    const outcome = await bench.runJob({ kind: 'backup', to, trigger: 'request' }, bench.register());
    if (outcome.kind !== 'backup') throw new Error('The backup job made no backup');
    const { path, devices, attachments, missing, bytes, headSequence, headHash } = outcome;
    const answer = {
      file: registerFiles(path).database,
      devices,
      attachments,
      missing,
      bytes,
      headSequence,
      headHash,
    };
    const lines = [say(words.cli.backup, { ...answer, folder: path, megabytes: megabytes(bytes) })];
    if (missing > 0) lines.push(say(words.cli.backupMissing, { missing }));
    return { json: answer, words: lines.join('\n'), ...ifMissing(missing) };
  },
};

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something of somebody's, or was never made.
  }
}

/** Makes a register out of a backup, in a folder where none stands yet. */
export const restore: Command = {
  usage: 'restore --from FILE --register NEWDIR [--json]',
  options: { values: ['from', 'register'] },
  run: async (bench) => {
    const folder = resolve(bench.args.required('register'));
    const from = backupAt(resolve(bench.args.required('from')));
    const key = unlockByCode(from.folder, bench.recoveryCode());
    try {
      const { missing, bytes } = await restoreToNewFolder(from, folder, key);
      const { devices, attachments, head } = from.manifest;
      const answer = {
        register: folder,
        devices,
        attachments: attachments.length - missing,
        missing,
        bytes,
        headSequence: head.sequence,
        headHash: head.hash,
      };
      const lines = [say(words.cli.restored, { ...answer, backup: basename(from.folder) })];
      if (missing > 0) lines.push(say(words.cli.restoreMissing, { missing }));
      return { json: answer, words: lines.join('\n'), ...ifMissing(missing) };
    } catch (error) {
      removeIfEmpty(folder);
      throw error;
    }
  },
};
