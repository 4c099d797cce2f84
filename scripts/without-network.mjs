import { ensurePackages } from './system-packages.mjs';
import { capture } from './run-command.mjs';
import { say } from './project.mjs';

/** Runs what follows in a network namespace in which there is this machine alone, and not even its real network cards. */
const alone = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/** The rights of the super-user, or else those that Linux lends everybody in a namespace of their own. */
const ways = [
  ['unshare', '--net'],
  ['unshare', '--map-root-user', '--net'],
];

/**
 * The words to put before a command so that it runs without any network, or null where this system does
 * not permit it.
 * @returns {Promise<readonly string[] | null>}
 */
export async function withoutNetwork() {
  if (process.platform !== 'linux') return null;
  await ensurePackages('network').catch(say);
  for (const way of ways) {
    const [program = '', ...words] = [...way, ...alone];
    if ((await capture(program, [...words, 'true'])).code === 0) return [program, ...words];
  }
  return null;
}
