import * as fc from 'fast-check';
import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** Texts that have broken programs before, besides random ones. */
const naughty = fc.constantFrom(
  '',
  ' ',
  '0',
  "'",
  '"',
  '%',
  '_',
  '*',
  '\\',
  '\u0000',
  '\n',
  '-1',
  'null',
  'NaN',
  '__proto__',
  'constructor',
  "'; DROP TABLE device; --",
  '" OR 1=1',
  'a AND b',
  'NEAR(',
  'box_number:*',
  '{{x}}',
  '=1+1',
  '<script>',
  '‮abc',
  '👩🏽‍⚕️',
  'ሰላም',
  'مرحبا',
  '356938035643809',
  '8923210000012345678',
  '+23276123456',
  'KIL-00001',
  'ﬀ',
  '\ud800',
);

function text(schema: Schema): fc.Arbitrary<string> {
  const { maxLength = 60, pattern, format } = schema;
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (pattern === '^\\d{4}-\\d{2}-\\d{2}$') {
    return fc.constantFrom('2026-03-01', '0000-00-00', '9999-99-99', '2026-02-30');
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const any = fc.oneof(naughty, fc.string({ unit: 'binary', maxLength }), fc.constant('x'.repeat(maxLength)));
  return any.map((value) => value.slice(0, maxLength));
}

function whole(schema: Schema): fc.Arbitrary<number> {
  const { minimum = -(2 ** 53) + 1, maximum = 2 ** 53 - 1 } = schema;
  return fc.oneof(
    fc.constantFrom(minimum, maximum),
    fc.integer({ min: minimum, max: Math.min(maximum, minimum + 50) }),
  );
}

function fraction({ minimum = -1e12, maximum = 1e12 }: Schema): fc.Arbitrary<number> {
  return fc.double({ min: minimum, max: maximum, noNaN: true });
}

function object(schema: Schema): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, of]) => [name, arbitraryFor(of as Schema)] as const,
  );
  if (properties.length === 0 && typeof schema.additionalProperties === 'object') {
    return fc.dictionary(fc.string({ maxLength: 20 }), arbitraryFor(schema.additionalProperties), {
      maxKeys: 5,
    });
  }
  return fc.record(Object.fromEntries(properties), { requiredKeys: schema.required ?? [] });
}

function arbitraryFor(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryFor(choice)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return whole(schema);
    case 'number':
      return fraction(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryFor(schema.items as Schema), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      });
    case 'object':
      return object(schema);
    case undefined:
      return fc.anything();
    default:
      throw new Error(`Unknown type ${String(schema.type)}`);
  }
}

/** Inputs that a schema lets through, hostile inside what it allows. */
export function inputsFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  return arbitraryFor(z.toJSONSchema(schema, { io: 'input' })).filter(
    (input) => schema.safeParse(input).success,
  );
}
