import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../scripts/lock.mjs';
import { cacheFolder } from '../../scripts/project.mjs';

const name = `test-${process.pid}`;
const file = join(cacheFolder, `${name}.lock`);
/** Above the largest process number that Linux, macOS or Windows hands out. */
const nobody = 2 ** 31 - 1;

describe('a lock', () => {
  it('lets one in at a time', async () => {
    const events: string[] = [];
    const act = (who: string) =>
      withLock(name, async () => {
        events.push(`${who} in`);
        await wait(50);
        events.push(`${who} out`);
      });
    await Promise.all([act('one'), act('two')]);
    expect(events.map((event) => event.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
  });

  it('is given back when the act fails', async () => {
    await expect(withLock(name, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    writeFileSync(file, String(nobody));
    await expect(withLock(name, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('is not taken from a process that is alive', async () => {
    writeFileSync(file, String(process.pid));
    const waiting = withLock(name, () => Promise.resolve('done'));
    await expect(Promise.race([waiting, wait(200, 'still waiting')])).resolves.toBe('still waiting');
    rmSync(file);
    await expect(waiting).resolves.toBe('done');
  });
});
