// Times whole processes: seconds on the wall, processor seconds, and peak memory where /proc tells it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Processor time is counted in hundredths of a second on every Linux that matters. */
const ticksPerSecond = 100;

/** Runs a command to its end. @returns {Promise<{seconds: number, cpu: number, megabytes: number}>} */
export function measure(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
    let cpu = 0;
    let megabytes = 0;
    let errors = '';
    const look = () => {
      try {
        const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${child.pid}/stat`, 'latin1')
          .replace(/^.*\) /, '')
          .split(' ');
        cpu = (Number(user) + Number(system)) / ticksPerSecond;
        const status = readFileSync(`/proc/${child.pid}/status`, 'latin1');
        // A process that has ended but is not yet waited for has no memory left to tell of.
        megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // The process has just ended, or there is no /proc: the last look stands.
      }
    };
    const timer = setInterval(look, 10);
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code === 0) resolve({ seconds, cpu, megabytes });
      else reject(new Error(`${command} ended with ${code}: ${errors.slice(-400)}`));
    });
  });
}

/** The run with the median wall time of `runs`, after one run to warm up. */
export async function median(command, args, options, runs = 3) {
  await measure(command, args, options);
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure(command, args, options));
  return all.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)];
}

/** Prints one row of figures. */
export function tell(name, { seconds, cpu, megabytes }, note = '') {
  const cells = [`${seconds.toFixed(2)} s`, `${cpu.toFixed(2)} s cpu`, `${megabytes.toFixed(0)} MB`];
  console.log(`${name.padEnd(44)}${cells.map((cell) => cell.padStart(12)).join('')}  ${note}`);
}
