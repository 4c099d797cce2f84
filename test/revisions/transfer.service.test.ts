import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementOf, agreementsOfDevice } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceOf, transferDevice } from '../../main/register/index.ts';
import { deviceView } from '../../main/register/device-view.service.ts';
import { owingAgreements, returnOf } from '../../main/returns/returns.service.ts';
import { handedOut, imeis, newestKinds } from '../support/agreement-work.ts';
import { publishTemplate } from '../support/publish-template.ts';
import { newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let device: string;
let agreement: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  ({ device, agreement } = handedOut(register, { phone: { serial: 'SN-OLD-1' } }));
});
afterEach(() => {
  register.close();
  folder.remove();
});

const versionOf = (id: string): number => agreementOf(register.db, id).version;
const statesOf = (): string[] =>
  agreementsOfDevice(register.db, device).map(({ revision, state }) => `${revision} ${state}`);

describe('a transfer', () => {
  const to = {
    person: {
      role: 'health-worker' as const,
      code: 'CHW-2',
      fullName: 'Sample Worker Two',
      placeId: null,
      supervisorId: null,
    },
  };
  const transfer = (changes: object = {}) =>
    register.write((tx) =>
      transferDevice(tx, {
        id: agreement,
        version: versionOf(agreement),
        holder: to,
        place: null,
        supervisor: null,
        on: '2026-03-05',
        dueBack: null,
        condition: 2,
        accessories: [],
        note: 'Moved away',
        match: { box: 'KIL-00001', imei: imeis[0] },
        ...changes,
      }),
    );

  it('closes one hand-over and opens the next, under a new revision', () => {
    const next = transfer();
    expect(agreementOf(register.db, next)).toMatchObject({
      revision: 2,
      holder: { name: 'Sample Worker Two' },
    });
    const { handOvers, holder, state } = deviceView(register.db, device);
    expect([holder?.name, state]).toEqual(['Sample Worker Two', 'with-holder']);
    expect(handOvers.map(({ until, conditionBack }) => [until, conditionBack])).toEqual([
      [null, null],
      ['2026-03-05', 2],
    ]);
    expect(newestKinds(register, 1)).toEqual(['device.transferred']);
  });

  it('completes the return section of the agreement that ends, and leaves what is missing owed under it', () => {
    register.close();
    folder.remove();
    folder = temporaryFolder();
    register = newRegister(folder.path);
    const accessories = [
      { kind: 'charger' as const, quantity: 1 },
      { kind: 'case' as const, quantity: 2 },
    ];
    ({ device, agreement } = handedOut(register, { handOver: { accessories } }));
    const next = transfer({
      condition: 3,
      returned: [{ kind: 'case', quantity: 1 }],
      accessories: [
        { kind: 'charger', quantity: 1 },
        { kind: 'case', quantity: 1 },
      ],
      receivedBy: 'Specimen Officer',
      owed: [{ what: 'money', amount: '5 000', currency: 'TZS', note: 'Cracked glass' }],
    });
    const { handBack, owed, archiveObstacle } = returnOf(register.db, agreement);
    expect(handBack).toMatchObject({
      on: '2026-03-05',
      condition: 3,
      receivedBy: 'Specimen Officer',
      note: 'Moved away',
      accessories: [
        { kind: 'charger', quantity: 1, back: 0 },
        { kind: 'case', quantity: 2, back: 1 },
      ],
    });
    expect(owed).toMatchObject([
      { item: 'charger', quantity: 1 },
      { item: 'case', quantity: 1 },
      { amount: 5_000, currency: 'TZS', note: 'Cracked glass' },
    ]);
    expect([agreementOf(register.db, agreement).state, archiveObstacle]).toEqual(['superseded', 'owed']);
    expect(owingAgreements(register.db)).toMatchObject([
      { agreementId: agreement, revision: 1, holder: 'Sample Worker One', endedOn: '2026-03-05' },
    ]);
    expect(returnOf(register.db, next)).toMatchObject({ handBack: null, owed: [] });
    expect(agreementOf(register.db, next)).toMatchObject({
      number: 'KIL-00001',
      revision: 2,
      state: 'drafted',
    });
    expect(deviceOf(register.db, device).accessories).toEqual([
      { kind: 'charger', quantity: 1 },
      { kind: 'case', quantity: 1 },
    ]);
  });

  it.each([
    [null, '2026-03-15'],
    ['2026-12-31', '2026-12-31'],
  ])('with the due-back day %s has %s, as the template says where none was given', (dueBack, due) => {
    publishTemplate(register, 'institution', (content) => ({ ...content, dueAfterDays: 10 }));
    transfer({ dueBack });
    expect(deviceOf(register.db, device).dueBack).toBe(due);
    const open = register.db.column('SELECT due_back FROM hand_over WHERE until_on IS NULL');
    expect(open).toEqual([due]);
  });

  it('takes all that was handed out as come back where nobody counted', () => {
    transfer();
    const { handBack, owed } = returnOf(register.db, agreement);
    expect([handBack?.receivedBy, owed]).toEqual(['Test Officer', []]);
  });

  it('writes nothing at all when what is owed is not a sum', () => {
    expect(() => transfer({ owed: [{ what: 'money', amount: 'much', currency: 'TZS' }] })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'owed.0.amount' })] }),
    );
    expect(statesOf()).toEqual(['1 printed']);
    expect(returnOf(register.db, agreement).handBack).toBeNull();
    expect(register.db.column('SELECT full_name FROM person')).toEqual(['Sample Worker One']);
  });

  it('to who has the device already, or with another phone, is refused', () => {
    const [holder = ''] = register.db.column<string>('SELECT id FROM person');
    expect(() => transfer({ holder: { id: holder } })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'same-holder' })] }),
    );
    expect(() => transfer({ match: { box: 'KIL-00001', imei: imeis[1] } })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'match.imei' })] }),
    );
    expect(statesOf()).toEqual(['1 printed']);
  });
});
