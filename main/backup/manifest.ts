import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { backupTriggers } from '../../preload/contract/backup.ts';
import { backupMark } from '../database/register-files.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** What `backup.json` says. It holds no personal data: whoever finds the stick may read it. */
const manifest = z.object({
  format: z.literal(1),
  program: z.string(),
  at: z.iso.datetime(),
  trigger: z.enum(backupTriggers),
  office: z.object({ id: z.uuid(), name: z.string(), prefix: z.string() }),
  /** Of the file `register.boxfile` as it lies there, encrypted. */
  database: z.object({ bytes: count, sha256, version: count }),
  head: z.object({ sequence: count, hash: sha256 }),
  /** Rows in each table. */
  tables: z.record(z.string(), count),
  devices: count,
  /** The sealed files in the store beside the backup: SHA-256 of the content, bytes on disk. */
  attachments: z.array(z.tuple([sha256, count])),
  /** Files that were gone or damaged in the register already. */
  missing: z.array(sha256),
});

export type Manifest = z.infer<typeof manifest>;
export const manifestName = backupMark;

/** Reads what a backup's folder says of itself; null when it says nothing that can be understood. */
export function readManifest(folder: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch {
    return null;
  }
}

/** Bytes of all that belongs to a backup. */
export function backupBytes({ database, attachments }: Manifest): number {
  return attachments.reduce((sum, [, bytes]) => sum + bytes, database.bytes);
}
