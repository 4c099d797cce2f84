import type { Job } from '../../preload/contract/jobs.ts';
import type { ErrorValue } from '../../preload/contract/errors.ts';
import { ApiError } from '../api/api-error.ts';

/** Why a job failed, as a refused call says it. */
export function jobError(job: Job): ApiError {
  const value = job.error ?? { code: job.state === 'cancelled' ? 'cancelled' : 'internal' };
  return new ApiError(value as ErrorValue);
}
