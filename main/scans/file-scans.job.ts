import { stat } from 'node:fs/promises';
import { scanRefusals, type ScanRefusal } from '../../preload/contract/scans.ts';
import { attachmentStore, fingerprintOf, storeAttachment } from '../attachments/index.ts';
import { DomainError } from '../errors.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobFunction, JobRun } from '../jobs/job-run.ts';
import { judgeFile } from './judge-file.ts';
import { largestScan, scanName } from './scan-content.rules.ts';
import { copyOf, fileScans, type StoredScan } from './scans.service.ts';

/** Every byte is read twice: to know it, and to seal it. */
const passes = 2;
const megabyte = 1_000_000;

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

function refusal(reason: ScanRefusal): DomainError {
  return new DomainError('file-unreadable', { params: { reason } });
}

/** Why a file was refused; anything that concerns more than this file is thrown on. */
function refusalIn(error: unknown): ScanRefusal {
  if (!(error instanceof DomainError) || error.code !== 'file-unreadable') throw error;
  const reason = error.params?.['reason'];
  return scanRefusals.find((known) => known === reason) ?? 'unreadable';
}

/** Puts one file into the store. @throws DomainError `file-unreadable` with the reason */
async function stored(
  path: string,
  fileName: string,
  run: JobRun,
  onBytes: (bytes: number) => void,
): Promise<StoredScan> {
  const fingerprint = await fingerprintOf(path, largestScan, onBytes);
  const { sha256, bytes } = fingerprint;
  const judged = await judgeFile(path, fingerprint, largestScan);
  if (!judged.ok) throw refusal(judged.reason);
  const store = attachmentStore(run.folder);
  await storeAttachment(store, run.key, path, fingerprint, (written) => onBytes(bytes + written));
  return { sha256, bytes, mediaType: judged.mediaType, fileName: scanName(fileName) };
}

/**
 * Files scans at a copy of an agreement: each file goes into the store first, then all that were accepted
 * into the register in one act. Progress is in megabytes.
 */
export const fileScansJob: JobFunction<JobInputOf<'file-scans'>> = async (input, run) => {
  const { agreementId, mark, files } = input;
  copyOf(run.db, agreementId, mark);
  const sizes = await Promise.all(files.map(({ path }) => sizeOf(path)));
  const total = passes * sizes.reduce((sum, bytes) => sum + Math.min(bytes, largestScan), 0);
  const megabytes = Math.max(1, Math.ceil(total / passes / megabyte));
  let before = 0;
  const accepted: StoredScan[] = [];
  const refused: { fileName: string; reason: ScanRefusal }[] = [];
  for (const [at, { path, fileName }] of files.entries()) {
    try {
      accepted.push(
        await stored(path, fileName, run, (bytes) =>
          run.progress(Math.floor((megabytes * (before + bytes)) / Math.max(1, total)), megabytes),
        ),
      );
    } catch (error) {
      refused.push({ fileName: scanName(fileName), reason: refusalIn(error) });
    }
    before += passes * (sizes[at] ?? 0);
  }
  const filed =
    accepted.length === 0 ? [] : run.write((tx) => fileScans(tx, { agreementId, mark, files: accepted }));
  return { kind: 'scans', filed, refused };
};
