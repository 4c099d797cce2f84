import type { FeedPoint } from '../database/feed-seal.ts';
import type { OpenRegister } from '../database/open-register.ts';
import { examineAttachments, type AttachmentCheck } from './attachment-check.service.ts';
import { examineRegister, type Examination } from './check.service.ts';

export interface WholeExamination extends Examination {
  /** How many files the register refers to. */
  readonly attachments: number;
  /** What is worth knowing and no harm. */
  readonly notes: readonly string[];
}

/** Examines a register with the files that belong to it. */
export async function examineWhole(
  register: OpenRegister,
  how: AttachmentCheck,
  seen: readonly FeedPoint[] = [],
): Promise<WholeExamination> {
  const found = examineRegister(register, seen);
  const { attachments, problems, notes } = await examineAttachments(register, how);
  const files = problems.map((detail) => ({ check: 'attachments' as const, detail }));
  return {
    ...found,
    ok: found.ok && files.length === 0,
    problems: [...found.problems, ...files],
    attachments,
    notes,
  };
}
