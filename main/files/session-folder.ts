import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newSessionKey, sealingWith, type Sealing } from './sealing.ts';
import { newToken } from './tokens.ts';

/** Where previews and other files of this session lie: readable to the user alone, gone when it ends. */
export interface SessionFolder {
  readonly path: string;
  /** Its files are sealed under a key that is gone with the session. */
  readonly sealing: Sealing;
  /** A path in it where nothing stands yet. */
  readonly newPath: (extension: string) => string;
  readonly remove: () => void;
}

/** A session that is still running keeps a folder named by its process. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = Number(/^session-(\d+)$/.exec(name)?.[1]);
    if (owner && owner !== process.pid && isRunning(owner)) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Makes this session's folder, and removes what a session that was cut off has left behind.
 *
 * @param parent folder that belongs to the program alone
 */
export function sessionFolder(parent: string): SessionFolder {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  sweep(parent);
  const path = join(parent, `session-${process.pid}`);
  mkdirSync(path, { mode: 0o700 });
  chmodSync(path, 0o700);
  return {
    path,
    sealing: sealingWith(newSessionKey()),
    newPath: (extension) => join(path, `${newToken()}.${extension}`),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
