import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterPrinted, moveCopies } from '../../main/agreements/index.ts';
import { takeBlanks } from '../../main/blanks/index.ts';
import { createCouncil } from '../../main/councils/index.ts';
import { readArguments, UsageError } from '../../main/command-line/arguments.ts';
import type { Answer } from '../../main/command-line/command.ts';
import { transmittal } from '../../main/command-line/transmittal-command.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { DomainError } from '../../main/errors.ts';
import { runJob } from '../../main/jobs/job-functions.ts';
import { createPerson } from '../../main/people/index.ts';
import { textOfPages } from '../documents/paper.ts';
import { runOn } from '../support/job.ts';
import { settle } from '../../main/transmittals/index.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';
import { printedAgreements } from '../support/agreements.ts';

const on = '2026-03-05';
let folder: ReturnType<typeof temporaryFolder>;
let papers: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
beforeAll(() => {
  folder = temporaryFolder();
  papers = temporaryFolder();
  register = newRegister(folder.path);
  printedAgreements(register, 3);
  register.write((tx) =>
    createPerson(tx, {
      role: 'supervisor',
      code: 'SUP-1',
      fullName: 'Sample Supervisor One',
      placeId: null,
      supervisorId: null,
    }),
  );
  register.write((tx) =>
    createCouncil(tx, { kind: 'other', name: 'Specimen Council', placeId: null, daysLimit: 7 }),
  );
});
afterAll(() => {
  register.close();
  folder.remove();
  papers.remove();
});

/** The command as the command line runs it, in this process. */
async function run(...args: readonly string[]): Promise<Answer> {
  const absent = (): never => {
    throw new Error('Not for this command');
  };
  return transmittal.run({
    args: readArguments(args, transmittal.options),
    register: () => register,
    openSample: absent,
    create: absent,
    recoveryCode: () => null,
    runJob: (input) => runOn(register, (job) => runJob(input, job)),
    withJobRun: absent,
  });
}

describe('transmittal', () => {
  it('issues forms to a supervisor and draws the sheet', async () => {
    const out = join(papers.path, 'receipt.pdf');
    const { json, words } = await run(
      '--supervisor',
      'SUP-1',
      '--select',
      'KIL-00001..KIL-00002',
      '--out',
      out,
    );
    expect(json).toMatchObject({
      sent: [{ number: 'T-00001', to: 'Sample Supervisor One', copies: 4, dueOn: '2026-03-19' }],
      stays: [],
      file: out,
      pages: 1,
    });
    expect(words).toContain('T-00001: 4 copies to Sample Supervisor One');
    const text = (await textOfPages(out)).join(' ');
    expect(text).toContain('Receipt sheet T-00001');
    expect(text).toMatch(/KIL-00001\s+A, B\s+Sample Worker 1/);
    expect(register.db.get('SELECT kind FROM printing WHERE kind = ?', ['receipt'])).toEqual({
      kind: 'receipt',
    });
  });

  it('takes papers back in parts and says what is not out', async () => {
    const first = await run('--return', '--select', 'KIL-00001', '--copies', 'A');
    expect(first.json).toEqual({ returned: ['KIL-00001 A'], notOut: [] });
    const rest = await run('--return', '--select', 'KIL-00001,KIL-00003');
    expect(rest.json).toEqual({
      returned: ['KIL-00001 B'],
      notOut: ['KIL-00001 A', 'KIL-00003 A', 'KIL-00003 B'],
    });
    expect((await run('--return', '--select', 'KIL-00003')).exitCode).toBe(3);
  });

  it('sends what is here to a council by name, with a day of one’s own', async () => {
    const { json } = await run('--to', 'specimen council', '--select', 'all', '--due', '2026-03-09');
    expect(json).toMatchObject({
      sent: [{ number: 'T-00002', to: 'Specimen Council', copies: 4, dueOn: '2026-03-09' }],
      stays: ['KIL-00002 A', 'KIL-00002 B'],
    });
  });

  it('sends blank forms by their numbers before a box bears them, typed with or without zeros', async () => {
    const { agreements } = register.write((tx) => takeBlanks(tx, { count: 3, ownership: 'institution' }));
    register.write((tx) => enterPrinted(tx, agreements));
    const one = await run('--supervisor', 'SUP-1', '--select', 'KIL-4', '--copies', 'A');
    expect(one.json).toMatchObject({ sent: [{ to: 'Sample Supervisor One', copies: 1 }], stays: [] });
    const more = await run('--supervisor', 'SUP-1', '--select', 'KIL-00005..KIL-00006', '--copies', 'A');
    expect(more.json).toMatchObject({ sent: [{ copies: 2 }] });
    expect((await run('--return', '--select', 'KIL-4', '--copies', 'A')).json).toMatchObject({
      returned: ['KIL-00004 A'],
    });
    await expect(run('--return', '--select', 'KIL-99')).rejects.toMatchObject({
      fields: [{ field: 'select', code: 'not-found', value: 'KIL-99' }],
    });
  });

  it('takes back what is still out under an agreement that is over', async () => {
    register.write((tx) => {
      tx.db.run(`UPDATE agreement SET state = 'ended' WHERE number = 'KIL-00005'`);
      return recorded(
        undefined,
        tx.record({ entity: 'office', entityId: tx.officeId, kind: 'office.changed' }),
      );
    });
    expect((await run('--return', '--select', 'KIL-5', '--copies', 'A')).json).toMatchObject({
      returned: ['KIL-00005 A'],
    });
    await expect(run('--supervisor', 'SUP-1', '--select', 'KIL-5')).rejects.toBeInstanceOf(DomainError);
  });

  it('leaves what a partner has acknowledged on its shelf', async () => {
    const id = register.db.column<string>(`SELECT id FROM agreement WHERE number = 'KIL-00003'`)[0] ?? '';
    const copies = [{ agreementId: id, mark: 'B' as const }];
    const partner = register.write((tx) =>
      createCouncil(tx, { kind: 'partner', name: 'Sample Partner', placeId: null, daysLimit: 7 }),
    );
    await run('--return', '--select', 'KIL-3');
    register.write((tx) =>
      recorded(undefined, moveCopies(tx, { copies, step: 'dispatched', on, councilId: partner })),
    );
    register.write((tx) => settle(tx, { copies, how: 'received', on }));
    const { json } = await run('--return', '--select', 'KIL-3', '--copies', 'B');
    expect(json).toEqual({ returned: [], notOut: ['KIL-00003 B'] });
  });

  it.each([
    [['--select', 'all'], UsageError],
    [['--to', 'X', '--supervisor', 'Y', '--select', 'all'], UsageError],
    [['--return', '--to', 'X', '--select', 'all'], UsageError],
    [['--to', 'No such council', '--select', 'all'], DomainError],
    [['--supervisor', 'nobody', '--select', 'all'], DomainError],
    [['--supervisor', 'SUP-1', '--select', 'all', '--copies', 'AD'], DomainError],
    [['--supervisor', 'SUP-1', '--select', 'all', '--on', '5.3.2026'], DomainError],
    [['--by-place', '--select', 'all'], DomainError],
  ] as const)('refuses %j', async (args, kind) => {
    await expect((async () => run(...args))()).rejects.toBeInstanceOf(kind);
  });
});
