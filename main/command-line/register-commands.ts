import { readFileSync } from 'node:fs';
import { examineWhole, historyOf } from '../audit/index.ts';
import type { FeedPoint } from '../database/feed-seal.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { deviceOfNumber, deviceView, nextBoxNumber } from '../register/index.ts';
import { newKeys } from '../keys/index.ts';
import { find } from '../search/index.ts';
import { defaultPlaceLevels, enterOffice, officeView } from '../settings/index.ts';
import { UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-code.rules.ts';
import { keepingCode } from './recovery-code-option.ts';
import { say, words } from './words.ts';

function readPicture(path: string | undefined): Buffer | undefined {
  try {
    return path === undefined ? undefined : readFileSync(path);
  } catch (cause) {
    throw new DomainError('file-unreadable', { fields: [issue('logo', 'not-found', path)], cause });
  }
}

/** Makes a register and enters its office. */
export const init: Command = {
  usage:
    'init --register DIR --office NAME --prefix KIL --country TZ [--first-number 1] [--levels A,B,C] [--logo FILE] [--recovery-code-file FILE]',
  options: { values: ['register', 'office', 'prefix', 'country', 'first-number', 'levels', 'logo'] },
  run: ({ args, create }) => {
    const name = args.required('office');
    const prefix = args.required('prefix');
    const country = args.required('country').toUpperCase();
    const first = args.option('first-number') ?? '1';
    if (!/^\d{1,7}$/.test(first) || Number(first) < 1)
      throw invalidInput(issue('firstNumber', 'not-a-number', first));
    const placeLevels = args.option('levels')?.split(',') ?? [...defaultPlaceLevels(country)];
    const picture = readPicture(args.option('logo'));
    const keys = newKeys({ confirmed: true });
    const register = keepingCode(args.option('recovery-code-file'), keys.code, () =>
      create(keys, (tx) =>
        enterOffice(
          tx,
          { name, prefix, country, firstNumber: Number(first), placeLevels },
          picture === undefined ? {} : { logo: picture },
        ),
      ),
    );
    const office = officeView(register.db);
    const next = nextBoxNumber(register.db).number;
    return {
      json: {
        register: register.folder,
        office: office.name,
        prefix: office.prefix,
        country: office.country,
        next,
        recoveryCode: keys.code,
      },
      words: say(words.cli.init, {
        folder: register.folder,
        office: office.name,
        next,
        code: keys.code,
      }),
    };
  },
};

/** Looks for a text in everything that can be found. */
export const search: Command = {
  usage: 'search --register DIR TEXT [--limit 20] [--json]',
  options: { values: ['register', 'limit'] },
  run: ({ args, register }) => {
    const text = args.positionals.join(' ');
    if (text === '') throw new UsageError('search needs a TEXT');
    const limit = Number(args.option('limit') ?? '20');
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
      throw new UsageError('--limit takes 1 to 1000');
    const found = find(register().db, text, limit);
    const lines = found.hits.map((hit) => `${hit.entity}\t${hit.title}\t${hit.detail}`);
    if (found.foreign) lines.unshift(words.search.foreign);
    return {
      json: found,
      words: lines.length > 0 ? lines.join('\n') : say(words.cli.foundNothing, { text }),
    };
  },
};

/** Shows one device with its history. */
export const show: Command = {
  usage: 'show --register DIR BOX [--json]',
  options: { values: ['register'] },
  run: ({ args, register }) => {
    const [text, ...more] = args.positionals;
    if (text === undefined || more.length > 0) throw new UsageError('show needs one BOX');
    const { db } = register();
    const device = deviceOfNumber(db, text);
    if (!device) throw new DomainError('not-found', { fields: [issue('box', 'not-found', text)] });
    const view = deviceView(db, device.id);
    const history = historyOf(db, device.id);
    const facts: readonly (readonly [string, string | undefined | null])[] = [
      [words.register.field.boxNumber, view.boxNumber],
      [words.register.field.state, words.register.state[view.state]],
      [words.register.field.model, [view.facts.manufacturer, view.facts.model].filter(Boolean).join(' ')],
      ['IMEI', [view.facts.imei1, view.facts.imei2].filter(Boolean).join(', ')],
      [words.register.field.holder, view.holder?.name],
      [words.register.field.place, view.place?.path],
      [words.register.field.supervisor, view.supervisor?.name],
      [words.register.field.msisdn, view.sims.map((sim) => sim.msisdn ?? sim.iccid).join(', ')],
    ];
    const lines = facts.filter(([, value]) => value).map(([name, value]) => `${name}: ${value ?? ''}`);
    return { json: { ...view, history }, words: lines.join('\n') };
  },
};

/** An entry's number and its seal as they stand on a report or a backup: `1054:3d4fb062…`. */
function readHead(text: string | undefined): FeedPoint[] {
  if (text === undefined) return [];
  const [, sequence = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (hash === '')
    throw new UsageError('--head takes ENTRY:SEAL, as printed: a number, a colon, 64 characters');
  return [{ sequence: Number(sequence), hash }];
}

/** Examines the whole register with its scans; `--quick` looks only whether each scan is there. */
export const check: Command = {
  usage: 'check --register DIR [--quick] [--head ENTRY:SEAL] [--json]',
  options: { values: ['register', 'head'], flags: ['quick'] },
  run: async ({ args, register }) => {
    const printed = readHead(args.option('head'));
    const found = await examineWhole(register(), args.flag('quick') ? 'glance' : 'whole', printed);
    const lines = found.problems.map((problem) => `${problem.check}: ${problem.detail}`);
    return {
      json: found,
      words: found.ok
        ? [say(words.cli.sound, { changes: found.changes, head: found.head.hash }), ...found.notes].join('\n')
        : [words.cli.unsound, ...lines].join('\n'),
      ...(found.ok ? {} : { exitCode: exitCodes.damaged }),
    };
  },
};
