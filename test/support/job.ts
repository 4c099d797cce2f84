import { dirname } from 'node:path';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { jobRun, type JobRun } from '../../main/jobs/job-run.ts';
import { silentLog } from '../../main/logging/log.ts';
import { buildFonts } from '../../scripts/build-fonts.mjs';
import { account } from './register.ts';

/** Does a job's work on a register here and now, with the program's own resources. */
export async function runOn<T>(
  register: OpenRegister,
  work: (run: JobRun) => Promise<T>,
  { isCancelled = () => false }: { readonly isCancelled?: () => boolean } = {},
): Promise<T> {
  const { run, clearUp } = jobRun({
    register,
    resources: dirname(await buildFonts()),
    scratch: register.folder,
    sessionKey: Buffer.alloc(32, 'boxfile test session'),
    signal: new AbortController().signal,
    isCancelled,
    onProgress: () => {},
    account,
    now: register.now,
    newId: register.newId,
    log: silentLog,
  });
  try {
    return await work(run);
  } finally {
    clearUp();
  }
}
