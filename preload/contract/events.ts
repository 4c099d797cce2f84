import type { Job } from './jobs.ts';

/** What the main process tells the window without being asked. */
export interface Events {
  /** Records of these domains changed after a commit, here or through the command line. */
  readonly changed: { readonly domains: readonly string[] };
  readonly job: Job;
}

export const eventNames = ['changed', 'job'] as const satisfies readonly (keyof Events)[];
