import { DomainError } from '../../main/errors.ts';

/** The first field issue of a refusal as `field: code`, its code where it names no field, `none` when nothing was refused. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const first = error.fields?.[0];
    return first ? `${first.field}: ${first.code}` : error.code;
  }
  return 'none';
}
