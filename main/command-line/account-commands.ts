import { accountNamed, accountViews, renewSecret } from '../accounts/index.ts';
import type { Command } from './command.ts';
import { say, words } from './words.ts';

/** Lists the people who sign in, without anything of their secrets. */
export const accounts: Command = {
  usage: 'accounts --register DIR [--json]',
  options: { values: ['register'] },
  run: ({ register }) => {
    const list = accountViews(register().db);
    const { role, people } = words.accounts;
    const lines = list.map(({ name, fullName, role: of, disabled, mustChange }) =>
      [name, fullName, role[of], disabled ? people.disabled : mustChange ? people.first : people.active].join(
        '\t',
      ),
    );
    return {
      json: { accounts: list },
      words: lines.length > 0 ? lines.join('\n') : words.cli.noAccounts,
    };
  },
};

/** Gives somebody a new first PIN: for an office whose only administrator forgot theirs. */
export const resetPin: Command = {
  usage: 'reset-pin --register DIR --name NAME [--json]',
  options: { values: ['register', 'name'] },
  run: async ({ args, register }) => {
    const name = args.required('name');
    const { db, write } = register();
    const account = accountNamed(db, name);
    const firstPin = await renewSecret(account, write);
    return {
      json: { name: account.name, firstPin },
      words: say(words.cli.resetPin, { name: account.name, firstPin }),
    };
  },
};
