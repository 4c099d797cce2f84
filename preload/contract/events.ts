import type { FeedState } from './audit.ts';
import type { Job } from './jobs.ts';

/** What the main process tells the window without being asked. */
export interface Events {
  /** Records of these domains changed after a commit, here or through the command line. */
  readonly changed: { readonly domains: readonly string[] };
  readonly job: Job;
  /** Somebody signed in or out, or locked: `settings.status` tells which. */
  readonly session: Readonly<Record<string, never>>;
  /** What the verification of the change feed came to. */
  readonly feed: FeedState;
}

export const eventNames = ['changed', 'job', 'session', 'feed'] as const satisfies readonly (keyof Events)[];
