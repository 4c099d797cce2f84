import {
  attachmentFiles,
  attachmentsKept,
  attachmentStore,
  glanceAtAttachment,
  verifyAttachment,
} from '../attachments/index.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { placesOfScan } from '../scans/index.ts';

/** A glance looks whether each file is there in its size; the whole examination reads and proves every one. */
export type AttachmentCheck = 'glance' | 'whole';

export interface AttachmentExamination {
  /** How many files the register refers to. */
  readonly attachments: number;
  readonly problems: readonly string[];
  /** What is worth knowing and no harm. */
  readonly notes: readonly string[];
}

/** Examines the files that the register refers to, and counts those that nothing refers to. */
export async function examineAttachments(
  { db, folder, key }: Pick<OpenRegister, 'db' | 'folder' | 'key'>,
  how: AttachmentCheck,
): Promise<AttachmentExamination> {
  const store = attachmentStore(folder);
  const kept = attachmentsKept(db);
  const problems: string[] = [];
  for (const { sha256, bytes } of kept) {
    const state =
      how === 'whole'
        ? await verifyAttachment(store, key, sha256)
        : await glanceAtAttachment(store, sha256, bytes);
    if (state === 'sound') continue;
    const places = placesOfScan(db, sha256);
    problems.push(`the file of ${places.length > 0 ? places.join(', ') : sha256} is ${state}`);
  }
  const known = new Set(kept.map(({ sha256 }) => sha256));
  const strays = (await attachmentFiles(store)).filter(({ sha256 }) => !known.has(sha256)).length;
  const notes =
    strays === 0
      ? []
      : [`files in the store that belong to no scan, as after a filing that was cut off: ${strays}`];
  return { attachments: kept.length, problems, notes };
}
