import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allDeviceRows } from '../register/index.ts';
import type { Command } from './command.ts';
import { writeInventory } from './exchange-commands.ts';
import { writeLabels } from './label-commands.ts';
import { writeAgreements } from './paper-commands.ts';
import { say, words } from './words.ts';

/** Makes a register of invented workers and everything that is printed and exported from one. */
export const demo: Command = {
  usage: 'demo --out DIR',
  options: { values: ['out'] },
  run: async (bench) => {
    const out = resolve(bench.args.required('out'));
    mkdirSync(out, { recursive: true });
    const folder = join(out, 'register');
    await bench.runJob({ kind: 'sample', folder }, null);
    const register = bench.openSample(folder);
    const selection = { kind: 'rows' as const, rows: allDeviceRows(register.db) };
    const agreements = await writeAgreements(bench, register, selection, join(out, 'agreements.pdf'));
    const labels = await writeLabels(bench, register, { selection, target: join(out, 'labels.pdf') });
    const inventory = await writeInventory(bench, register, join(out, 'inventory.xlsx'));
    return {
      json: { register: folder, agreements, labels, inventory },
      words: [
        say(words.cli.demo, { folder }),
        say(words.cli.agreements, agreements),
        say(words.cli.labels, labels),
        say(words.cli.inventory, inventory),
      ].join('\n'),
    };
  },
};
