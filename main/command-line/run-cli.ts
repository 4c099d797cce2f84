import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import packageFile from '../../package.json' with { type: 'json' };
import type { Account } from '../context.ts';
import { backUpBeforeMigration } from '../backup/index.ts';
import { newId } from '../database/new-id.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { createKeyedRegister, openByCode, publishedCode } from '../keys/index.ts';
import { newSessionKey, unfinishedFiles } from '../files/index.ts';
import { runJob } from '../jobs/job-functions.ts';
import { jobRun, type JobRun } from '../jobs/job-run.ts';
import { silentLog } from '../logging/log.ts';
import { refusalOf } from '../refusal.ts';
import { accounts, resetPin } from './account-commands.ts';
import { readArguments, UsageError, type Arguments } from './arguments.ts';
import { backup, restore } from './backup-commands.ts';
import type { Bench, Command } from './command.ts';
import { demo } from './demo-command.ts';
import { importList, inventory } from './exchange-commands.ts';
import { exitCodeOf, exitCodes } from './exit-code.rules.ts';
import { givenCode } from './recovery-code-option.ts';
import { labels } from './label-commands.ts';
import { agreements } from './paper-commands.ts';
import { spine, stampedCopy, verify } from './registry-commands.ts';
import { check, init, search, show } from './register-commands.ts';
import { attachScan } from './scan-commands.ts';
import { fileScan } from './file-scan-command.ts';
import { transmittal } from './transmittal-command.ts';
import { sayError, words } from './words.ts';

const commands: Readonly<Record<string, Command>> = {
  init,
  import: importList,
  agreements,
  labels,
  transmittal,
  'attach-scan': attachScan,
  'file-scan': fileScan,
  'stamped-copy': stampedCopy,
  verify,
  spine,
  inventory,
  search,
  show,
  check,
  accounts,
  'reset-pin': resetPin,
  backup,
  restore,
  demo,
};

/** Milliseconds before a wrong recovery code is refused, so that a script cannot try many. */
const waitAfterWrongCode = 1000;
/** Milliseconds to wait for the window or another command to finish writing. */
const patience = 30_000;

function help(): string {
  const usages = Object.values(commands).map((command) => `  boxfile ${command.usage}`);
  return [words.cli.help, ...usages, words.cli.exits].join('\n');
}

const helpWords: readonly string[] = ['--help', '-h'];

/** The command that help is asked about; null for all of them, undefined when no help is asked for. */
function helpAbout([name, ...rest]: readonly string[]): string | null | undefined {
  if (name === 'help') return rest[0] ?? null;
  if (name !== undefined && helpWords.includes(name)) return null;
  return rest.some((word) => helpWords.includes(word)) ? name : undefined;
}

function commandNamed(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/**
 * Runs one command. Answers go to standard output, refusals in words to standard error; with `--json`
 * both go to standard output as one JSON value.
 *
 * @returns the exit code: 0 done, 1 fault, 2 wrong usage, 3 input refused, 4 not allowed, 5 register damaged
 */
export async function runCli(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const about = helpAbout(argv);
  if (name === undefined || about === null) {
    process.stdout.write(`${help()}\n`);
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  if (name === '--version') {
    process.stdout.write(`${packageFile.version}\n`);
    return exitCodes.done;
  }
  const command = commandNamed(about ?? name);
  if (!command) return refuseUsage(`${about ?? name}: ${words.cli.unknownCommand}`, help());
  if (about !== undefined) {
    process.stdout.write(`boxfile ${command.usage}\n${words.cli.exits}\n`);
    return exitCodes.done;
  }
  let args: Arguments;
  try {
    args = readArguments(rest, command.options);
  } catch (error) {
    if (error instanceof UsageError) return refuseUsage(error.message, `boxfile ${command.usage}`);
    throw error;
  }
  const bench = workBench(args);
  try {
    const answer = await command.run(bench.bench);
    process.stdout.write(args.json ? `${JSON.stringify(answer.json)}\n` : `${answer.words}\n`);
    return answer.exitCode ?? exitCodes.done;
  } catch (error) {
    if (error instanceof UsageError) return refuseUsage(error.message, `boxfile ${command.usage}`);
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    if (refusal.code === 'wrong-key') await pause(waitAfterWrongCode);
    if (args.json) process.stdout.write(`${JSON.stringify({ error: refusal })}\n`);
    else process.stderr.write(`${sayError(refusal)}\n`);
    return exitCodeOf(refusal.code);
  } finally {
    bench.clearUp();
  }
}

function refuseUsage(message: string, usage: string): number {
  process.stderr.write(`${message}\n${usage}\n`);
  return exitCodes.usage;
}

/** The tools of one run, and how to put them away. */
function workBench(args: Arguments): { readonly bench: Bench; readonly clearUp: () => void } {
  // Who holds the recovery sheet holds the register.
  const account: Account = { name: `${userInfo().username} (command line)`, role: 'administrator' };
  const opened: OpenRegister[] = [];
  let scratch: string | null = null;
  const sessionKey = newSessionKey();
  const abort = new AbortController();

  function keep(register: OpenRegister): OpenRegister {
    opened.push(register);
    unfinishedFiles(register).sweep();
    return register;
  }

  function startRun(register: OpenRegister | null): ReturnType<typeof jobRun> {
    scratch ??= mkdtempSync(join(tmpdir(), 'boxfile-'));
    return jobRun({
      account,
      now: () => new Date(),
      newId: () => newId(),
      log: silentLog,
      register,
      resources: join(import.meta.dirname, '../resources'),
      scratch,
      sessionKey,
      signal: abort.signal,
      isCancelled: () => false,
      onProgress: () => {},
    });
  }

  async function during<T>(register: OpenRegister | null, work: (run: JobRun) => Promise<T>): Promise<T> {
    const { run, clearUp } = startRun(register);
    try {
      return await work(run);
    } finally {
      clearUp();
    }
  }

  const recoveryCode = (): string | null => givenCode(args.option('recovery-code-file'), process.env);
  const openIn = (folder: string, code: string | null): OpenRegister =>
    keep(openByCode({ folder, account, patience, beforeMigration: backUpBeforeMigration }, code));
  let register: OpenRegister | null = null;
  return {
    bench: {
      args,
      register: () => (register ??= openIn(resolve(args.required('register')), recoveryCode())),
      openSample: (folder) => openIn(folder, publishedCode),
      recoveryCode,
      create: (keys, enter) => {
        const folder = resolve(args.required('register'));
        return keep(createKeyedRegister({ folder, account, patience }, keys, enter));
      },
      runJob: (input, on) => during(on, (run) => runJob(input, run)),
      withJobRun: (on, work) => during(on, work),
    },
    clearUp: () => {
      for (const one of opened) one.close();
      if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
    },
  };
}
