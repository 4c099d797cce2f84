import * as fc from 'fast-check';
import { z } from 'zod';
import { inputsFor } from '../ipc/arbitrary-input.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** A text larger than anything the program ever takes. */
export const hugeText = 'x'.repeat(50_000_000);

function nested(levels: number, around: (inside: unknown) => unknown): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = around(value);
  return value;
}

/** Values that no call takes, as far as a page can send them: what structured cloning lets through. */
export const strangers: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'a number': 7,
  'no number': Number.NaN,
  'without end': Number.POSITIVE_INFINITY,
  'a large integer': 2n ** 70n,
  'a text': 'settings.status',
  'a huge text': hugeText,
  'a list': [1, 2, 3],
  'a long list': Array.from({ length: 1_000_000 }, () => 0),
  'a map': new Map([['id', 'x']]),
  'a set': new Set([1]),
  'a date': new Date(0),
  'no date': new Date(Number.NaN),
  'a pattern': /(a+)+$/,
  'an error': new Error('x'),
  bytes: new Uint8Array(1000),
  'lists in lists': nested(5000, (inside) => [inside]),
  'objects in objects': nested(5000, (inside) => ({ inside })),
  'itself inside itself': ((): unknown => {
    const self: Record<string, unknown> = {};
    self['self'] = self;
    return self;
  })(),
};

/** Fields that would reach an object's prototype in a careless merge, as parsing gives them: as own fields. */
export const prototypeFields: readonly string[] = ['__proto__', 'constructor', 'prototype'].map(
  (name) => `"${name}":{"role":"administrator","isAdmin":true}`,
);

/** An input that the schema takes. */
export function someInput(schema: z.ZodType): Record<string, unknown> {
  const [input] = fc.sample(inputsFor(schema), { numRuns: 1, seed: 7 });
  return input as Record<string, unknown>;
}

/** The same input with more fields, read from JSON. */
export function withFields(input: unknown, fields: string): unknown {
  const text = JSON.stringify(input);
  return JSON.parse(text === '{}' ? `{${fields}}` : `${text.slice(0, -1)},${fields}}`) as unknown;
}

/** Names of the fields of an object schema. */
export function fieldsOf(schema: z.ZodType): string[] {
  const { properties } = z.toJSONSchema(schema, { io: 'input' }) as Schema;
  return Object.keys(properties ?? {});
}
