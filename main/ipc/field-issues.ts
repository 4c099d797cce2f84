import type { z } from 'zod';
import type { FieldCode, FieldIssue } from '../../preload/contract/errors.ts';
import { issue } from '../errors.ts';

type Issue = z.core.$ZodIssue;

/** More than this helps nobody and would let a hostile input fill the answer. */
const mostIssues = 50;

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return true;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value === undefined || value === null;
}

function codeFor(found: Issue, input: unknown): FieldCode {
  switch (found.code) {
    case 'invalid_type':
      if (isMissing(input, found.path)) return 'required';
      return found.expected === 'number' || found.expected === 'int' ? 'not-a-number' : 'invalid';
    case 'too_big':
      if (found.origin === 'string') return 'too-long';
      return found.origin === 'array' ? 'too-many' : 'out-of-range';
    case 'too_small':
      return found.origin === 'string' || found.origin === 'array' ? 'required' : 'out-of-range';
    case 'invalid_value':
      return isMissing(input, found.path) ? 'required' : 'not-in-list';
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'invalid';
  }
}

/** Words a schema's complaints as issues of the input's fields. */
export function fieldIssues(error: z.ZodError, input: unknown): FieldIssue[] {
  return error.issues.slice(0, mostIssues).map((found) => {
    const path = found.code === 'unrecognized_keys' ? [...found.path, found.keys[0] ?? ''] : found.path;
    return issue(path.map(String).join('.').slice(0, 200), codeFor(found, input));
  });
}
