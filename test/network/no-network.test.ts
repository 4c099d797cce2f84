import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronRuntime, windowLaunch } from '../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../scripts/project.mjs';
import { capture } from '../../scripts/run-command.mjs';
import { withDisplay } from '../../scripts/virtual-display.mjs';
import { withoutNetwork } from '../../scripts/without-network.mjs';
import { buildOnce, program } from '../command-line/boxfile.ts';
import { temporaryFolder } from '../support/register.ts';
import { asksForPrinters, socketsIn, traceTo, type Sockets } from './sockets.ts';

const scratch = temporaryFolder();
const at = (name: string): string => join(scratch.path, name);
afterAll(() => scratch.remove());

const cutOff = await withoutNetwork();
const canTrace = (await capture('strace', ['-o', '/dev/null', 'true'])).code === 0;

/** What the traces of one run, one file a start, show together. */
function traced(name: string): Sockets & { readonly starts: number } {
  const traces = readdirSync(scratch.path).filter((file) => file.startsWith(`${name}.`));
  return {
    ...socketsIn(traces.map((file) => readFileSync(at(file), 'latin1')).join('\n')),
    starts: traces.length,
  };
}

/** An Electron that traces itself: a folder to set as `BOXFILE_ELECTRON`. */
function tracedElectron(executable: string, name: string): string {
  const folder = at(`electron-${name}`);
  mkdirSync(folder);
  const trace = `strace ${traceTo(`'${at(name)}'.$$`).join(' ')}`;
  const script = `#!/bin/sh
[ -n "$ELECTRON_RUN_AS_NODE" ] && exec '${executable}' "$@"
exec ${trace} '${executable}' "$@"
`;
  writeFileSync(join(folder, 'electron'), script);
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}

describe('what is taken for a connection', () => {
  it.each([
    [
      '7 connect(46<UDPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
    ],
    [
      '7 connect(3<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = -1 ENETUNREACH',
    ],
    [
      '7 connect(3<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    ],
    [
      '7 sendto(9<UDP:[1]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 1',
    ],
    ['7 bind(9<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("0.0.0.0")}, 16) = 0'],
    ['7 sendmsg(9<TCP:[192.0.2.1:5000->192.0.2.53:443]>, {msg_name=NULL}, 0) = 8'],
    ['7 socket(AF_BLUETOOTH, SOCK_STREAM, 3) = 9'],
  ])('%s', (line) => {
    expect(socketsIn(line).reaching).toEqual([line]);
  });

  it.each([
    ['7 connect(9<UNIX:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0'],
    ['7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 46<UDPv6:[1]>'],
    ['7 bind(9<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0'],
    ['7 sendmsg(9<TCP:[127.0.0.1:5000->127.0.0.1:6000]>, {msg_name=NULL}, 0) = 8'],
    ['7 sendto(9<NETLINK:[ROUTE:1]>, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK}, 12) = 20'],
  ])('and what is not: %s', (line) => {
    expect(socketsIn(line).reaching).toEqual([]);
  });
});

it('only this computer’s own print service is taken for one', () => {
  const connect = (address: string): string =>
    `7 connect(9<TCP:[1]>, {sa_family=AF_INET, ${address}}, 16) = -1 EINPROGRESS (Operation now in progress)`;
  const own = 'sin_port=htons(631), sin_addr=inet_addr("127.0.0.1")';
  expect(asksForPrinters(connect(own))).toBe(true);
  expect(asksForPrinters(connect('sin_port=htons(6310), sin_addr=inet_addr("127.0.0.1")'))).toBe(false);
  expect(asksForPrinters(connect('sin_port=htons(631), sin_addr=inet_addr("192.0.2.53")'))).toBe(false);
  expect(asksForPrinters(connect(own).replace('connect', 'bind'))).toBe(false);
});

describe.skipIf(!canTrace)('the sockets of', () => {
  beforeAll(async () => {
    await buildOnce();
    await electronRuntime();
  }, 600_000);

  it('a program that does call somebody are seen', async () => {
    const script = `require('node:net').connect(9, '127.0.0.1').on('error', () => {})`;
    await capture('strace', [...traceTo(at('caller.1')), process.execPath, '-e', script]);
    expect(traced('caller').reaching).toHaveLength(1);
  });

  it('the command line: none to anybody', async () => {
    for (const [step, words] of [
      ['demo', '--out', at('demo')],
      ['check', '--register', at('demo/register')],
    ].entries()) {
      const { code } = await capture('strace', [
        ...traceTo(at(`cli.${step}`)),
        process.execPath,
        program,
        ...words,
      ]);
      expect(code).toBe(0);
    }
    expect(traced('cli')).toMatchObject({ reaching: [], listening: 0, starts: 2 });
  }, 120_000);

  it('the window, started and left alone: none to anybody, and none that waits for calls', async () => {
    const runtime = await electronRuntime();
    const { env, args } = windowLaunch(runtime, [`--user-data-dir=${at('alone')}`]);
    const executable = join(tracedElectron(runtime.executable, 'alone'), 'electron');
    await withDisplay(() => {
      const { DISPLAY } = process.env;
      return capture('timeout', ['--signal=TERM', '12', executable, ...args], { env: { ...env, DISPLAY } });
    });
    const { reaching, listening, local } = traced('alone');
    expect({ reaching, listening }).toEqual({ reaching: [], listening: 0 });
    // The display at least: the window did come up.
    expect(local).toBeGreaterThan(0);
  }, 60_000);

  it.skipIf(cutOff === null)(
    'the window through a whole day of work, in a network of nobody: the test driver’s own two alone',
    async () => {
      const runtime = await electronRuntime();
      const journey = join(projectRoot, 'test/e2e/whole-job.spec.ts');
      const cli = join(projectRoot, 'node_modules/@playwright/test/cli.js');
      const { code, output, errors } = await withDisplay(() => {
        const [first, ...rest] = [
          ...(cutOff ?? []),
          process.execPath,
          cli,
          'test',
          journey,
          '--reporter=line',
        ];
        const env = { ...process.env, BOXFILE_ELECTRON: tracedElectron(runtime.executable, 'journey') };
        return capture(first, [...rest, `--output=${at('results')}`], { env });
      });
      expect(code, `${output}${errors}`).toBe(0);
      const { reaching, listening, starts } = traced('journey');
      // A day's work has printing in it, and this computer's own print service is asked for its printers.
      expect(reaching.filter((call) => !asksForPrinters(call))).toEqual([]);
      // Node's inspector and Chromium's own, both of which the driver switches on at each start.
      expect(listening).toBeLessThanOrEqual(2 * starts);
      expect(starts).toBeGreaterThan(1);
    },
    400_000,
  );
});
