import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreementsHandlers } from '../../main/agreements/agreements.ipc.ts';
import { usualChoice } from '../../main/agreements/print-choice.ts';
import { takeBlanks } from '../../main/blanks/index.ts';
import type { CommandContext } from '../../main/context.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import type { JobInput } from '../../main/jobs/job-input.ts';
import { emptyDesk } from '../ipc/office.ts';
import { printedAgreements } from '../support/agreements.ts';
import { account, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
const started: JobInput[] = [];
beforeAll(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterAll(() => {
  register.close();
  folder.remove();
});

function context(): CommandContext {
  const desk: CommandContext['desk'] = {
    ...emptyDesk,
    readyDrawing: () => {},
    temporaryPath: () => 'drawn.pdf',
    startJob: (input) => {
      started.push(input);
      return 'job';
    },
  };
  const { db, now, newId } = register;
  return { db, now, newId, account, desk, write: register.write } as unknown as CommandContext;
}

it('prints ticked agreements that are in force, blank forms without a device too', async () => {
  const [given = '', over = ''] = printedAgreements(register, 2);
  const blanks = register.write((tx) => takeBlanks(tx, { count: 2, ownership: 'institution' })).agreements;
  register.write((tx) => {
    tx.db.run(`UPDATE agreement SET state = 'ended' WHERE id = ?`, [over]);
    return recorded(undefined, tx.record({ entity: 'agreement', entityId: over, kind: 'agreement.ended' }));
  });
  const selection = {
    kind: 'agreements' as const,
    rows: register.db.column<number>('SELECT row FROM agreement'),
  };
  expect(await agreementsHandlers.printable({ selection }, context())).toEqual({
    chosen: 4,
    agreements: 3,
    without: ['KIL-00002'],
    copies: [
      { mark: 'A', count: 3, printed: 1 },
      { mark: 'B', count: 3, printed: 1 },
    ],
  });
  const forms = { kind: 'forms' as const, ids: blanks };
  expect(await agreementsHandlers.printable({ selection: forms }, context())).toMatchObject({
    agreements: 2,
    copies: [{ printed: 0 }, { printed: 0 }],
  });
  await agreementsHandlers.draw({ selection, choice: usualChoice, cover: false, reason: 'Worn' }, context());
  expect(started).toMatchObject([
    { kind: 'agreements', selection: { kind: 'agreements', ids: [given, ...blanks] }, reason: 'Worn' },
  ]);
});
