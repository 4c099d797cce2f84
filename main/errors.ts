import type { ErrorCode, ErrorValue, FieldCode, FieldIssue, RecordLink } from '../preload/contract/errors.ts';

interface Details {
  readonly fields?: readonly FieldIssue[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/**
 * A refusal that was foreseen: it crosses to the caller as a value. Everything else that is thrown is a
 * bug and becomes `internal` with a reference.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly fields: readonly FieldIssue[] | undefined;
  readonly params: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ErrorCode, details: Details = {}) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.fields = details.fields;
    this.params = details.params;
  }

  /** The error as it crosses the wire. */
  toValue(): ErrorValue {
    return {
      code: this.code,
      ...(this.fields ? { fields: this.fields } : {}),
      ...(this.params ? { params: this.params } : {}),
    };
  }
}

/** Builds one field issue, leaving out what is not known. */
export function issue(
  field: string,
  code: FieldCode,
  value?: string | null,
  params?: Readonly<Record<string, string | number>>,
  link?: RecordLink,
): FieldIssue {
  return {
    field,
    code,
    ...(value === undefined || value === null ? {} : { value }),
    ...(params ? { params } : {}),
    ...(link ? { link } : {}),
  };
}

/** Refuses an input for its fields. */
export function invalidInput(...fields: readonly FieldIssue[]): DomainError {
  return new DomainError('invalid-input', { fields });
}
