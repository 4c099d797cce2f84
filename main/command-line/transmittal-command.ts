import { resolve } from 'node:path';
import { findCouncilByName } from '../councils/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { findPersonByCode, nameKey } from '../people/index.ts';
import { enterAsFile } from '../printing/index.ts';
import { dayOf } from '../register/index.ts';
import {
  agreementRowsBetween,
  chosenCopies,
  planOf,
  send,
  settle,
  transmittalOf,
} from '../transmittals/index.ts';
import { isOut } from '../transmittals/transmittal.rules.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { Answer, Bench, Command } from './command.ts';
import { exitCodes } from './exit-code.rules.ts';
import { readNumbers } from './selection.ts';
import { say, words } from './words.ts';

type Mark = 'A' | 'B' | 'C';

function readMarks(args: Arguments): Mark[] {
  return Array.from((args.option('copies') ?? 'ABC').toUpperCase(), (mark) => {
    if (mark === 'A' || mark === 'B' || mark === 'C') return mark;
    throw invalidInput(issue('copies', 'not-in-list', mark));
  });
}

function readDay(name: string, text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`))) {
    throw invalidInput(issue(name, 'not-a-date', text));
  }
  return text;
}

type Receiver = Pick<Parameters<typeof send>[1], 'purpose' | 'to'>;

/** Who gets the papers: a council by name, a supervisor by code, or each place's own council. */
function readReceiver(db: ReadableDb, args: Arguments): Receiver {
  const [to, supervisor, byPlace] = [args.option('to'), args.option('supervisor'), args.flag('by-place')];
  const given = [to !== undefined, supervisor !== undefined, byPlace].filter(Boolean).length;
  if (given !== 1)
    throw new UsageError('transmittal takes one of --to, --supervisor, --by-place and --return');
  if (byPlace) return { purpose: 'sign', to: null };
  if (supervisor !== undefined) {
    const person = findPersonByCode(db, 'supervisor', supervisor.trim());
    if (!person) throw invalidInput(issue('supervisor', 'not-found', supervisor));
    return { purpose: 'issue', to: { kind: 'person', id: person.id } };
  }
  const council = findCouncilByName(db, nameKey(to ?? ''));
  if (!council) throw invalidInput(issue('to', 'not-found', to ?? ''));
  return {
    purpose: council.kind === 'partner' ? 'deliver' : 'sign',
    to: { kind: 'council', id: council.id },
  };
}

/**
 * Rows of the agreements of the selected numbers, whether a box bears them yet or not. Papers go out under those in
 * force; of the others what is still out can come back.
 */
function selectedAgreements({ db }: OpenRegister, args: Arguments, which: 'in-force' | 'any'): number[] {
  const numbers = readNumbers(args.required('select'));
  const rows =
    numbers === 'all'
      ? agreementRowsBetween(db, which, null)
      : numbers.flatMap(({ alone, ...span }) => {
          const found = agreementRowsBetween(db, which, span);
          if (found.length === 0 && alone !== null) throw invalidInput(issue('select', 'not-found', alone));
          return found;
        });
  if (rows.length === 0) throw new DomainError('nothing-selected');
  return rows;
}

function copyName({ number, mark }: { readonly number: string; readonly mark: string }): string {
  return `${number} ${mark}`;
}

function takeBack(register: OpenRegister, args: Arguments, on: string): Answer {
  const chosen = chosenCopies(register.db, selectedAgreements(register, args, 'any'), readMarks(args));
  const out = chosen.filter(isOut);
  const notOut = chosen.filter((copy) => !isOut(copy)).map(copyName);
  if (out.length > 0) {
    const copies = out.map(({ agreementId, mark }) => ({ agreementId, mark }));
    register.write((tx) => settle(tx, { copies, how: 'back', on }));
  }
  const lines = [say(words.cli.transmittal.returned, { copies: out.length })];
  if (notOut.length > 0) lines.push(say(words.cli.transmittal.notOut, { copies: notOut.join(', ') }));
  return {
    json: { returned: out.map(copyName), notOut },
    words: lines.join('\n'),
    ...(out.length === 0 ? { exitCode: exitCodes.refused } : {}),
  };
}

async function sendOut(bench: Bench, register: OpenRegister, on: string): Promise<Answer> {
  const { args } = bench;
  const due = args.option('due');
  const sending = {
    ...readReceiver(register.db, args),
    agreements: selectedAgreements(register, args, 'in-force'),
    marks: readMarks(args),
    on,
  };
  const { unready, unreadyCount, homeless } = planOf(register.db, sending);
  const ids = register.write((tx) =>
    send(tx, {
      ...sending,
      dueOn: due === undefined ? null : readDay('due', due),
      carriedBy: args.option('carried-by'),
    }),
  );
  const sent = ids.map((id) => {
    const { number, to, copies, dueOn } = transmittalOf(register.db, id, on);
    return { id, number, to: to.name, copies, dueOn };
  });
  const lines = sent.map(({ dueOn, ...rest }) =>
    dueOn === null
      ? say(words.cli.transmittal.sentWithoutDay, rest)
      : say(words.cli.transmittal.sent, { ...rest, dueOn }),
  );
  const stays = unready.map(copyName);
  if (stays.length > 0) lines.push(say(words.cli.transmittal.stays, { copies: stays.join(', ') }));
  if (homeless.length > 0) {
    lines.push(say(words.cli.transmittal.homeless, { numbers: homeless.join(', ') }));
  }
  const sheet = await drawSheet(bench, register, ids);
  if (sheet) lines.push(say(words.cli.transmittal.sheet, sheet));
  return {
    json: { sent, stays, staysCount: unreadyCount, withoutCouncil: homeless, ...sheet },
    words: lines.join('\n'),
  };
}

async function drawSheet(
  bench: Bench,
  register: OpenRegister,
  ids: readonly string[],
): Promise<{ readonly file: string; readonly pages: number } | null> {
  const out = bench.args.option('out');
  if (out === undefined) return null;
  const target = resolve(out);
  const outcome = await bench.runJob({ kind: 'transmittal-sheets', ids, target }, register);
  if (outcome.kind !== 'document') throw new Error('The job gave no document');
  const { paper, pages } = outcome;
  register.write((tx) => enterAsFile(tx, paper, pages));
  return { file: target, pages };
}

/** Issues forms to a supervisor, sends them to councils or a partner, or takes them back. */
export const transmittal: Command = {
  usage:
    'transmittal --register DIR (--to COUNCIL | --by-place | --supervisor CODE | --return) --select all|NUMBER[,NUMBER...]|NUMBER..NUMBER [--copies AB] [--on DAY] [--due DAY] [--carried-by NAME] [--out FILE.pdf]',
  options: {
    values: ['register', 'to', 'supervisor', 'select', 'copies', 'on', 'due', 'carried-by', 'out'],
    flags: ['by-place', 'return'],
  },
  run: (bench) => {
    const { args } = bench;
    const register = bench.register();
    const on = args.option('on');
    const day = on === undefined ? dayOf(register.now()) : readDay('on', on);
    if (!args.flag('return')) return sendOut(bench, register, day);
    if (args.option('to') !== undefined || args.option('supervisor') !== undefined || args.flag('by-place')) {
      throw new UsageError('transmittal takes one of --to, --supervisor, --by-place and --return');
    }
    return takeBack(register, args, day);
  },
};
