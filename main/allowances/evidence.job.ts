import type { ScanRefusal } from '../../preload/contract/scans.ts';
import { scanRefusals } from '../../preload/contract/scans.ts';
import { attachmentStore, fingerprintOf, storeAttachment } from '../attachments/index.ts';
import { DomainError } from '../errors.ts';
import type { JobOutcome } from '../jobs/job-outcome.ts';
import type { JobInputOf } from '../jobs/job-input.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { judgeFile } from '../scans/index.ts';
import { scanName } from '../scans/scan-content.rules.ts';
import { attachEvidence, type StoredEvidence } from './evidence.service.ts';

/** A receipt is a page or a picture; larger files are something else. */
const largestEvidence = 25_000_000;

function refusalIn(error: unknown): ScanRefusal {
  if (!(error instanceof DomainError) || error.code !== 'file-unreadable') throw error;
  const reason = error.params?.['reason'];
  return scanRefusals.find((known) => known === reason) ?? 'unreadable';
}

async function stored(path: string, fileName: string, run: JobRun): Promise<StoredEvidence> {
  const fingerprint = await fingerprintOf(path, largestEvidence, () => {});
  const { sha256, bytes } = fingerprint;
  const judged = await judgeFile(path, fingerprint, largestEvidence);
  if (!judged.ok) throw new DomainError('file-unreadable', { params: { reason: judged.reason } });
  await storeAttachment(attachmentStore(run.folder), run.key, path, fingerprint);
  return { sha256, bytes, mediaType: judged.mediaType, fileName: scanName(fileName) };
}

/** Keeps receipts and pictures with a claim: into the store first, then all that were accepted in one act. */
export async function claimEvidenceJob(
  { claim, files }: JobInputOf<'claim-evidence'>,
  run: JobRun,
): Promise<JobOutcome> {
  const accepted: StoredEvidence[] = [];
  const refused: { fileName: string; reason: ScanRefusal }[] = [];
  for (const [done, { path, fileName }] of files.entries()) {
    run.progress(done, files.length);
    try {
      accepted.push(await stored(path, fileName, run));
    } catch (error) {
      refused.push({ fileName: scanName(fileName), reason: refusalIn(error) });
    }
  }
  const filed = accepted.length === 0 ? [] : run.write((tx) => attachEvidence(tx, claim, accepted));
  return { kind: 'scans', filed, refused };
}
