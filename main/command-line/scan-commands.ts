import { basename, resolve } from 'node:path';
import { mostScansAtOnce } from '../../preload/contract/scans.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import { agreementsOfDevice } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { findDeviceBySequence, readBoxNumber } from '../register/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-code.rules.ts';
import { say, words } from './words.ts';

/** The agreement of a box that paper is filed at: the revision asked for, or the newest that is not void. */
function agreementOfBox(db: ReadableDb, box: string, revision: string | undefined): Agreement {
  const reading = readBoxNumber(box);
  const number = reading.ok ? reading.value : null;
  if (!number) throw invalidInput(issue('box', 'box-number-format', box, { example: 'KIL-00001' }));
  const device = findDeviceBySequence(db, number.prefix, number.sequence);
  if (!device) throw new DomainError('not-found', { fields: [issue('box', 'not-found', box)] });
  const all = agreementsOfDevice(db, device.id);
  const wanted =
    revision === undefined
      ? (all.find(({ state }) => state !== 'void') ?? all[0])
      : all.find((agreement) => String(agreement.revision) === revision);
  if (wanted) return wanted;
  throw revision === undefined
    ? new DomainError('not-found', { params: { reason: 'no-agreement', box } })
    : new DomainError('not-found', { fields: [issue('revision', 'not-found', revision)] });
}

function copyMark(args: Arguments): 'A' | 'B' | 'C' {
  const text = args.required('copy').toUpperCase();
  if (text === 'A' || text === 'B' || text === 'C') return text;
  throw invalidInput(issue('copy', 'not-in-list', text));
}

/** Files scans of the signed and stamped paper at a copy of an agreement. */
export const attachScan: Command = {
  usage: 'attach-scan --register DIR --box BOX --copy A|B [--revision N] FILE... [--json]',
  options: { values: ['register', 'box', 'copy', 'revision'] },
  run: async (bench) => {
    const { args } = bench;
    if (args.positionals.length === 0) throw new UsageError('attach-scan needs a FILE');
    if (args.positionals.length > mostScansAtOnce) {
      throw new UsageError(`attach-scan takes ${mostScansAtOnce} FILEs at most`);
    }
    const box = args.required('box');
    const mark = copyMark(args);
    const register = bench.register();
    const agreement = agreementOfBox(register.db, box, args.option('revision'));
    const files = args.positionals.map((path) => ({ path: resolve(path), fileName: basename(path) }));
    const outcome = await bench.runJob(
      { kind: 'file-scans', agreementId: agreement.id, mark, files },
      register,
    );
    if (outcome.kind !== 'scans') throw new Error('The filing of scans gave no scans');
    const { number, revision } = agreement;
    const filed = outcome.filed.map(({ fileName, id, state, sha256, bytes, alsoAt }) => ({
      fileName,
      scan: id,
      state,
      sha256,
      bytes,
      alsoAt,
    }));
    const { refused } = outcome;
    const lines = [
      ...filed.map(({ fileName, state }) =>
        say(words.cli.scan[state], { fileName, number, revision, copy: mark }),
      ),
      ...filed
        .filter(({ alsoAt }) => alsoAt.length > 0)
        .map(({ fileName, alsoAt }) => say(words.cli.scan.alsoAt, { fileName, numbers: alsoAt.join(', ') })),
      ...refused.map(({ fileName, reason }) =>
        say(words.cli.scan.refused, { fileName, reason: words.scans.refused[reason] }),
      ),
    ];
    return {
      json: { agreement: { id: agreement.id, number, revision }, copy: mark, filed, refused },
      words: lines.join('\n'),
      ...(refused.length > 0 ? { exitCode: exitCodes.refused } : {}),
    };
  },
};
