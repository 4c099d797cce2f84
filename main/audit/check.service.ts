import type { OpenRegister } from '../database/open-register.ts';
import { keySlotsProblem } from '../keys/index.ts';
import type { FeedPoint } from '../database/feed-seal.ts';
import { foreignKeyProblems, integrityProblems, listProblems, seriesProblems } from './check.repository.ts';
import { sayProblem } from './feed-problem.ts';
import { verifyFeed } from './verify-feed.service.ts';

export interface Problem {
  readonly check:
    | 'integrity'
    | 'foreign-keys'
    | 'change-feed'
    | 'list'
    | 'box-numbers'
    | 'files'
    | 'attachments';
  readonly detail: string;
}

export interface Examination {
  readonly ok: boolean;
  readonly problems: Problem[];
  /** How many entries of the change feed were found good. */
  readonly changes: number;
  /** The newest entry of the change feed that was found good: what backups and reports print. */
  readonly head: FeedPoint;
}

/**
 * Examines a register: file integrity, foreign keys, change feed, list lines, box numbers and key file.
 *
 * @param seen points of the change feed known to be good, from this computer or from a printed head
 */
export function examineRegister(
  { db, seal, folder, beginsAsMade }: Pick<OpenRegister, 'db' | 'seal' | 'folder' | 'beginsAsMade'>,
  seen: readonly FeedPoint[] = [],
): Examination {
  const problems: Problem[] = [];
  const add = (check: Problem['check'], details: readonly string[]): void => {
    problems.push(...details.map((detail) => ({ check, detail })));
  };
  add('integrity', integrityProblems(db));
  if (!beginsAsMade()) add('integrity', ['the first bytes of the file are not as they were made']);
  add('foreign-keys', foreignKeyProblems(db));
  const { problem, head } = verifyFeed({ db, seal, seen, whole: true });
  add('change-feed', problem === null ? [] : [sayProblem(problem)]);
  add('list', listProblems(db));
  add('box-numbers', seriesProblems(db));
  const keys = keySlotsProblem(folder);
  if (keys !== null) add('files', [keys]);
  return { ok: problems.length === 0, problems, changes: head.sequence, head };
}
