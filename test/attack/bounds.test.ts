import { expect, it } from 'vitest';
import { z } from 'zod';
import { calls, endpoint } from './office-under-attack.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Every list, text and table below a schema that may be of any size, by its path. */
function unbounded(schema: Schema, path: string): string[] {
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const found = choices.flatMap((choice) => unbounded(choice, path));
  if (schema.type === 'array') {
    if (schema.maxItems === undefined) found.push(`${path}[]`);
    found.push(...unbounded(schema.items as Schema, `${path}[]`));
  }
  if (schema.type === 'string') {
    const { maxLength, pattern, enum: choice, const: only, format } = schema;
    // An identifier's pattern says its length; every other text says it itself.
    if ([maxLength, pattern, choice, only, format].every((bound) => bound === undefined)) found.push(path);
    if (maxLength === undefined && pattern !== undefined && /[*+]\$?$/.test(pattern))
      found.push(`${path} (pattern)`);
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    found.push(...unbounded(field as Schema, `${path}.${name}`));
  }
  if (typeof schema.additionalProperties === 'object') {
    found.push(...unbounded(schema.additionalProperties, `${path}{}`));
  }
  if (
    schema.type === undefined &&
    choices.length === 0 &&
    schema.enum === undefined &&
    schema.const === undefined
  ) {
    found.push(`${path} (anything)`);
  }
  return found;
}

it.each(calls)('%s says of everything it takes how large it may be', (call) => {
  expect(unbounded(z.toJSONSchema(endpoint(call).input, { io: 'input' }) as Schema, call)).toEqual([]);
});
