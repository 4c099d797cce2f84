import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { spineSheets, type SpineSheet } from '../../preload/contract/box-files.ts';
import type { CopiesWanted } from '../../preload/contract/stamped-copies.ts';
import type { FileVerdict, PaperVerdict } from '../../preload/contract/verify.ts';
import { readBoxFileNumber } from '../box-files/box-file.rules.ts';
import { findBoxFileByNumber } from '../box-files/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { enterAsFile } from '../printing/index.ts';
import { copiesOverview } from '../stamped-copies/index.ts';
import { verifyCode } from '../verify/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-code.rules.ts';
import { readSelection } from './selection.ts';
import { say, words } from './words.ts';

/** @throws DomainError `invalid-input` for a number that no box file has */
function boxFileNamed(db: ReadableDb, text: string): string {
  const number = readBoxFileNumber(text);
  if (!number) throw invalidInput(issue('box-file', 'box-file-number', text));
  const found = findBoxFileByNumber(db, number.year, number.sequence);
  if (!found) throw new DomainError('not-found', { fields: [issue('box-file', 'not-found', text)] });
  return found.id;
}

function marksWanted(args: Arguments): ('A' | 'B' | 'C')[] {
  const text = args.option('copies')?.toUpperCase() ?? '';
  return Array.from(text, (mark) => {
    if (mark === 'A' || mark === 'B' || mark === 'C') return mark;
    throw invalidInput(issue('copies', 'not-in-list', mark));
  });
}

function copiesNamed(db: ReadableDb, args: Arguments): CopiesWanted {
  const boxFile = args.option('box-file');
  const select = args.option('select');
  if ((boxFile === undefined) === (select === undefined)) {
    throw new UsageError('stamped-copy takes either --select or --box-file');
  }
  if (boxFile !== undefined) return { kind: 'box-file', id: boxFileNamed(db, boxFile) };
  return { kind: 'devices', selection: readSelection(db, select ?? ''), marks: marksWanted(args) };
}

/** Draws stamped copies from the scans of signed papers, and enters that they were made. */
export const stampedCopy: Command = {
  usage:
    'stamped-copy --register DIR --select all|BOX[,BOX...]|BOX..BOX [--copies AB] | --box-file NUMBER --out FILE.pdf',
  options: { values: ['register', 'select', 'copies', 'box-file', 'out'] },
  run: async (bench) => {
    const target = resolve(bench.args.required('out'));
    const register = bench.register();
    const wanted = copiesNamed(register.db, bench.args);
    const { copies, missing, without } = copiesOverview(register.db, wanted);
    const outcome = await bench.runJob({ kind: 'stamped-copies', wanted, target }, register);
    if (outcome.kind !== 'document') throw new Error('The job gave no document');
    const { paper, pages } = outcome;
    register.write((tx) => enterAsFile(tx, paper, pages));
    const named = without.map(({ number, revision, mark }) => ({ number, revision, copy: mark }));
    const lines = [say(words.cli.stampedCopies, { copies, pages, file: target })];
    if (missing > 0) {
      const numbers = named.map(({ number, copy }) => `${number} ${copy}`).join(', ');
      lines.push(say(words.cli.withoutScan, { count: missing, numbers }));
    }
    return { json: { file: target, copies, pages, missing, without: named }, words: lines.join('\n') };
  },
};

function isSpineSheet(text: string): text is SpineSheet {
  return spineSheets.some((sheet) => sheet === text);
}

/** Draws the labels for the spines of box files. */
export const spine: Command = {
  usage: `spine --register DIR --box-file NUMBER[,NUMBER...] [--sheet ${spineSheets.join('|')}] [--start N] --out FILE.pdf`,
  options: { values: ['register', 'box-file', 'sheet', 'start', 'out'] },
  run: async (bench) => {
    const { args } = bench;
    const target = resolve(args.required('out'));
    const sheet = args.option('sheet') ?? spineSheets[0];
    if (!isSpineSheet(sheet)) throw invalidInput(issue('sheet', 'not-in-list', sheet));
    const start = Number(args.option('start') ?? '1');
    if (!Number.isInteger(start) || start < 1) throw new UsageError('--start takes a whole number from 1');
    const register = bench.register();
    const ids = args
      .required('box-file')
      .split(',')
      .map((text) => boxFileNamed(register.db, text));
    const outcome = await bench.runJob({ kind: 'spines', ids, sheet, start, target }, register);
    if (outcome.kind !== 'document') throw new Error('The job gave no document');
    const { paper, pages } = outcome;
    register.write((tx) => enterAsFile(tx, paper, pages));
    const drawn = { file: target, spines: ids.length, pages, sheet };
    return { json: drawn, words: say(words.cli.spines, drawn) };
  },
};

/** One paper in two lines: what is to be said of it, and where it belongs. */
function paperLines(paper: PaperVerdict): string[] {
  const { verdict, number, revision, mark, place } = paper;
  const head = [number, revision === null ? '' : say(words.cli.revisionOf, { revision }), mark ?? '']
    .filter((part) => part !== '' && part !== null)
    .join(' ');
  const custodians: Readonly<Record<string, string>> = words.agreements.custodian;
  const where = place?.boxFile
    ? say(words.boxFiles.agreement.place, place.boxFile)
    : place && [custodians[place.custodian], place.who].filter(Boolean).join(': ');
  return [
    [head, say(words.verify.verdict[verdict], { number, revision, mark })].filter(Boolean).join(': '),
    ...(where ? [`  ${where}`] : []),
  ];
}

function fileLines(verdict: FileVerdict): string[] {
  const { bytes, known, papers } = verdict;
  const told = say(words.verify.bytes[bytes], { title: known?.title, by: known?.by, when: known?.at });
  return [told, ...(papers.length > 0 ? papers.flatMap(paperLines) : [words.verify.file.noCode])];
}

/** Proves a paper by its code, its PDF or a photograph. Exit code 3 when paper and register do not agree. */
export const verify: Command = {
  usage: 'verify --register DIR FILE|CODE',
  options: { values: ['register'] },
  run: async (bench) => {
    const [what, ...more] = bench.args.positionals;
    if (what === undefined || more.length > 0) throw new UsageError('verify takes one FILE or CODE');
    const register = bench.register();
    const path = resolve(what);
    if (!existsSync(path)) {
      const paper = verifyCode(register.db, what);
      const head = paper.agrees ? words.verify.agrees : words.verify.agreesNot;
      return answer(paper.agrees, paper, [head, ...paperLines(paper)]);
    }
    const outcome = await bench.runJob({ kind: 'verify-file', path, fileName: basename(path) }, register);
    if (outcome.kind !== 'verified') throw new Error('The job gave no verdict');
    const { verdict } = outcome;
    const head = verdict.agrees ? words.verify.agrees : words.verify.agreesNot;
    return answer(verdict.agrees, verdict, [head, ...fileLines(verdict)]);
  },
};

function answer(agrees: boolean, json: unknown, lines: readonly string[]) {
  return { json, words: lines.join('\n'), exitCode: agrees ? exitCodes.done : exitCodes.refused };
}
