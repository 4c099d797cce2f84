import type { ErrorCode, ErrorValue, FieldIssue } from '../../preload/contract/errors.ts';

/** A refused call, thrown by the client. `fields` say what is wrong with which field. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldIssue[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly ref: string | undefined;

  constructor(value: ErrorValue) {
    super(value.code);
    this.name = 'ApiError';
    this.code = value.code;
    this.fields = value.fields ?? [];
    this.params = value.params ?? {};
    this.ref = value.ref;
  }
}

/** Any thrown thing as an ApiError; what the main process did not send is `internal`. */
export function asApiError(thrown: unknown): ApiError {
  return thrown instanceof ApiError ? thrown : new ApiError({ code: 'internal' });
}
