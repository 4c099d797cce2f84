import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedPoint } from '../database/feed-seal.ts';
import { writeWhole } from '../documents/write-file.ts';

/**
 * What this computer knows of a register's change feed, kept outside the register: points that were found
 * good, and when the whole chain was last followed. Numbers and hashes only.
 */
export interface SeenHeads {
  /** Oldest first. */
  readonly points: readonly FeedPoint[];
  readonly wholeAt: string | null;
}

const format = 1;
export const nothingSeen: SeenHeads = { points: [], wholeAt: null };
/** Beyond this every second of the older points is let go. */
const mostPoints = 100;

function fileOf(folder: string, officeId: string): string {
  return join(folder, `${officeId}.json`);
}

function isPoint(value: unknown): value is FeedPoint {
  if (typeof value !== 'object' || value === null) return false;
  const { sequence, hash } = value as Partial<FeedPoint>;
  return Number.isInteger(sequence) && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
}

/** What was seen of a register; nothing where there is no file, or none that can be read. */
export function readSeen(folder: string, officeId: string): SeenHeads {
  try {
    const kept = JSON.parse(readFileSync(fileOf(folder, officeId), 'utf8')) as Partial<SeenHeads>;
    const points = Array.isArray(kept.points) ? kept.points.filter(isPoint) : [];
    return { points, wholeAt: typeof kept.wholeAt === 'string' ? kept.wholeAt : null };
  } catch {
    return nothingSeen;
  }
}

/** What was seen, with one point more. */
export function withPoint({ points }: SeenHeads, point: FeedPoint, wholeAt: string | null): SeenHeads {
  const older = points.filter(({ sequence }) => sequence < point.sequence);
  const kept = older.length < mostPoints ? older : older.filter((_, at) => at % 2 === 1);
  return { points: [...kept, point], wholeAt };
}

/** Keeps what was seen, whole or not at all. */
export async function keepSeen(folder: string, officeId: string, seen: SeenHeads): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const text = `${JSON.stringify({ format, ...seen })}\n`;
  await writeWhole(fileOf(folder, officeId), async (temporary) =>
    writeFileSync(temporary, text, { mode: 0o600 }),
  );
}
