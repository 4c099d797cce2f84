import { parseArgs } from 'node:util';

/** The command was not called as it must be; `message` says how. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly json: boolean;
  /** The value of an option, or undefined when it was not given. */
  readonly option: (name: string) => string | undefined;
  /** @throws UsageError when it was not given */
  readonly required: (name: string) => string;
  readonly flag: (name: string) => boolean;
}

/** Which options a command takes besides `--json`: those with a value, and those without. */
export interface OptionNames {
  readonly values: readonly string[];
  readonly flags?: readonly string[];
}

/** Reads a command's arguments. An option it does not take is a usage error, so that no typing error is passed over. */
export function readArguments(args: readonly string[], names: OptionNames): Arguments {
  const options: Record<string, { type: 'string' | 'boolean' }> = { json: { type: 'boolean' } };
  for (const name of names.values) options[name] = { type: 'string' };
  // What opens a register takes its recovery code from a file.
  if (names.values.includes('register')) options['recovery-code-file'] = { type: 'string' };
  for (const name of names.flags ?? []) options[name] = { type: 'boolean' };
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const option = (name: string): string | undefined => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    positionals: parsed.positionals,
    json: parsed.values['json'] === true,
    option,
    required: (name) => {
      const value = option(name);
      if (value === undefined) throw new UsageError(`--${name} is missing`);
      return value;
    },
    flag: (name) => parsed.values[name] === true,
  };
}
