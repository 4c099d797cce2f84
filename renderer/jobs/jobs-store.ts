import { useSyncExternalStore } from 'react';
import type { Job } from '../../preload/contract/jobs.ts';
import { call } from '../api/client.ts';

let known: readonly Job[] = [];
const listeners = new Set<() => void>();
let following = false;

function take(job: Job): void {
  const at = known.findIndex((one) => one.id === job.id);
  known = at < 0 ? [...known, job] : known.with(at, job);
  for (const listener of listeners) listener();
}

async function catchUp(): Promise<void> {
  for (const job of await call('jobs.list', {})) take(job);
}

/** Learns what became of the jobs while the window was locked. */
export function catchUpWithJobs(): void {
  if (following) catchUp().catch(() => undefined);
}

/** Hears of every job from the first screen that asks on, and catches up with those begun before. */
function follow(): void {
  if (following) return;
  following = true;
  window.boxfile.on('job', take);
  // Without an answer the tray knows those jobs only that are still to speak.
  catchUp().catch(() => undefined);
}

function subscribe(listener: () => void): () => void {
  follow();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All jobs of this session, the oldest first, kept up to date. */
export function useJobs(): readonly Job[] {
  return useSyncExternalStore(subscribe, () => known);
}

/** One job; null until it is known. */
export function useJob(id: string | null): Job | null {
  return useJobs().find((job) => job.id === id) ?? null;
}
