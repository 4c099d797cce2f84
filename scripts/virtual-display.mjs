import { spawn } from 'node:child_process';
import { withoutDisplay } from './project.mjs';
import { ensurePackages } from './system-packages.mjs';

/** The smallest screen Boxfile is made for. */
const screen = '1366x768x24';

/**
 * Runs `act` with a display of the smallest supported screen: always on one of its own under Linux, so
 * that tests neither depend on nor disturb a desktop. Elsewhere `act` runs as it is.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withDisplay(act) {
  if (process.platform !== 'linux') return act();
  await ensurePackages('display');
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const before = process.env['DISPLAY'];
  try {
    process.env['DISPLAY'] = `:${await displayNumber(server)}`;
    return await act();
  } finally {
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    server.kill();
  }
}

/**
 * Runs `act` with several displays, so that windows side by side do not take each other's focus. Where there
 * are no virtual displays it gets none and must make do with one window at a time.
 * @template T
 * @param {number} count
 * @param {(displays: string[]) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withDisplays(count, act) {
  if (process.platform !== 'linux') return act([]);
  /** @param {string[]} displays @returns {Promise<T>} */
  const more = (displays) =>
    displays.length === count
      ? act(displays)
      : withDisplay(() => more([...displays, process.env['DISPLAY'] ?? '']));
  return more([]);
}

/**
 * @template T
 * @param {() => Promise<T>} act run on the desktop where there is one, else on a display of its own
 * @returns {Promise<T>}
 */
export function withAnyDisplay(act) {
  return withoutDisplay ? withDisplay(act) : act();
}

/**
 * The server chooses a free number and writes it when it accepts connections.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const answer = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    let text = '';
    answer.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The virtual display did not start (${code}).`)));
  });
}
