import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../../main/accounts/accounts.service.ts';
import { agreementOf, moveCopies } from '../../main/agreements/index.ts';
import { takeBlanks } from '../../main/blanks/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceOf, handOver, registerDevice, takeBack } from '../../main/register/index.ts';
import { returnSlipJob } from '../../main/returns/return-slip.job.ts';
import {
  addOwed,
  archiveAgreement,
  owingAgreements,
  returnOf,
  settle,
} from '../../main/returns/returns.service.ts';
import { recordSignatures } from '../../main/signing/index.ts';
import { textOfPages } from '../documents/paper.ts';
import { handedOut, imeis, newestKinds, openAgreement } from '../support/agreement-work.ts';
import { runOn } from '../support/job.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let device: string;
let agreement: string;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  const accessories = [
    { kind: 'charger' as const, quantity: 1 },
    { kind: 'case' as const, quantity: 1 },
  ];
  ({ device, agreement } = handedOut(register, { handOver: { accessories } }));
});
afterEach(() => {
  register.close();
  folder.remove();
});

type Back = Omit<Parameters<typeof takeBack>[1], 'id' | 'version'>;
const back = (changes: Partial<Back> = {}): void => {
  const { version } = deviceOf(register.db, device);
  const given = { id: device, version, on: '2026-03-05', condition: 3, note: 'Scratched', ...changes };
  register.write((tx) => takeBack(tx, given));
};
const archive = (): void => {
  const { version } = agreementOf(register.db, agreement);
  register.write((tx) => archiveAgreement(tx, { id: agreement, version }));
};

describe('a device that comes back', () => {
  it('completes the return section: what is missing and what is to be paid stays owed', () => {
    back({
      accessories: [{ kind: 'charger', quantity: 1 }],
      receivedBy: 'Specimen Officer',
      owed: [{ what: 'money', amount: '12 500', currency: 'tzs', note: 'Screen' }],
    });
    const { handBack, owed, archiveObstacle, copiesOut } = returnOf(register.db, agreement);
    expect(handBack).toMatchObject({
      on: '2026-03-05',
      condition: 3,
      receivedBy: 'Specimen Officer',
      note: 'Scratched',
    });
    expect(handBack?.accessories).toEqual([
      { kind: 'charger', quantity: 1, back: 1 },
      { kind: 'case', quantity: 1, back: 0 },
    ]);
    expect(owed).toMatchObject([
      { what: 'item', item: 'case', quantity: 1 },
      { what: 'money', amount: 12_500, currency: 'TZS', note: 'Screen' },
    ]);
    expect([archiveObstacle, copiesOut]).toEqual(['owed', ['A', 'B']]);
    expect(owingAgreements(register.db)).toMatchObject([
      {
        number: 'KIL-00001',
        holder: 'Sample Worker One',
        items: ['case'],
        money: [{ amount: 12_500, currency: 'TZS' }],
      },
    ]);
    expect(agreementOf(register.db, agreement).state).toBe('ended');
    expect(deviceOf(register.db, device).accessories).toEqual([{ kind: 'charger', quantity: 1 }]);
  });

  it('owes nothing when nobody counted', () => {
    back();
    expect(returnOf(register.db, agreement)).toMatchObject({
      owed: [],
      handBack: { receivedBy: 'Test Officer' },
    });
  });

  it.each([
    [{ amount: '12.5', currency: 'TZS' }, 'owed.0.amount'],
    [{ amount: '5', currency: 'shillings' }, 'owed.0.currency'],
  ])('is not taken back with %o', (money, field) => {
    expect(() => back({ owed: [{ what: 'money', note: '', ...money }] })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field })] }),
    );
    expect(agreementOf(register.db, agreement).state).toBe('printed');
  });
});

describe('a blank form', () => {
  it('has nobody who could owe anything under it', () => {
    const { agreements } = register.write((tx) => takeBlanks(tx, { count: 1, ownership: 'institution' }));
    expect(() =>
      register.write((tx) =>
        addOwed(tx, agreements[0] ?? '', { what: 'item', item: 'Key', quantity: 1, note: '' }),
      ),
    ).toThrow(expect.objectContaining({ code: 'illegal-step' }));
  });
});

describe('an ended agreement', () => {
  it('is archived once everything is settled and its copies are where they are kept', () => {
    back({ accessories: [] });
    register.write((tx) =>
      addOwed(tx, agreement, { what: 'money', amount: '1000', currency: 'TZS', note: '' }),
    );
    const owed = returnOf(register.db, agreement).owed;
    expect(owed).toHaveLength(3);
    expect(archive).toThrow(expect.objectContaining({ code: 'illegal-step', params: { obstacle: 'owed' } }));
    const [first, ...rest] = owed;
    const writtenOff = {
      id: first?.id ?? '',
      version: 1,
      on: '2026-03-05',
      how: 'written-off',
      note: '',
    } as const;
    expect(() => register.write((tx) => settle(tx, writtenOff))).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'note', code: 'required' })] }),
    );
    register.write((tx) => settle(tx, { ...writtenOff, note: 'Committee minute 4' }));
    for (const { id, version } of rest) {
      register.write((tx) => settle(tx, { id, version, on: '2026-03-05', how: 'paid', note: '' }));
    }
    expect(owingAgreements(register.db)).toEqual([]);
    expect(archive).toThrow(expect.objectContaining({ params: { obstacle: 'copies' } }));
    const copies = (['A', 'B'] as const).map((mark) => ({ agreementId: agreement, mark }));
    register.write((tx) => ({
      value: undefined,
      receipt: moveCopies(tx, { step: 'lost', on: '2026-03-05', copies, note: 'Burnt' }),
    }));
    archive();
    expect(agreementOf(register.db, agreement).state).toBe('archived');
    expect(newestKinds(register, 1)).toEqual(['agreement.archived']);
    expect(archive).toThrow(expect.objectContaining({ params: { obstacle: 'archived' } }));
  });

  it('is not settled before anything was owed, nor on a day to come', () => {
    back({ accessories: [] });
    const [first] = returnOf(register.db, agreement).owed;
    const on = (day: string) => (): void => {
      register.write((tx) => settle(tx, { id: first?.id ?? '', version: 1, on: day, how: 'paid', note: '' }));
    };
    expect(on('2026-03-04')).toThrow(
      expect.objectContaining({
        fields: [{ field: 'on', code: 'before-day', value: '2026-03-04', params: { day: '2026-03-05' } }],
      }),
    );
    expect(on('2026-03-06')).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'date-in-future' })] }),
    );
  });

  it.each([
    ['returned', [{ kind: 'charger', quantity: 1 }]],
    ['replaced', [{ kind: 'charger', quantity: 1 }]],
    ['paid', []],
  ] as const)('has its device bear an accessory again that was missing and is %s', (how, accessories) => {
    back({ accessories: [] });
    const charger = returnOf(register.db, agreement).owed.find(({ item }) => item === 'charger');
    const before = deviceOf(register.db, device).version;
    register.write((tx) =>
      settle(tx, { id: charger?.id ?? '', version: 1, on: '2026-03-05', how, note: '' }),
    );
    const { accessories: borne, version } = deviceOf(register.db, device);
    expect([borne, version > before]).toEqual([accessories, how !== 'paid']);
    const entered = register.db.column<string>(
      `SELECT after FROM change WHERE kind = 'device.changed' AND entity_id = ?`,
      [device],
    );
    expect(entered.map((after) => JSON.parse(after) as unknown)).toEqual(
      how === 'paid' ? [] : [{ accessories }],
    );
  });

  it('is settled on the true day of a payment, however late the debt was typed', () => {
    register.close();
    folder.remove();
    folder = temporaryFolder();
    let today = '2026-03-05';
    register = newRegister(folder.path, () => new Date(`${today}T09:00:00Z`));
    ({ device, agreement } = handedOut(register));
    const enter = (): void => {
      const debt = { what: 'money', amount: '1000', currency: 'TZS', note: '' } as const;
      register.write((tx) => addOwed(tx, agreement, debt));
    };
    const settleLast = (on: string): void => {
      const [owed] = returnOf(register.db, agreement).owed.filter(({ settledOn }) => settledOn === null);
      const settled = { id: owed?.id ?? '', version: 1, on, how: 'paid', note: '' } as const;
      register.write((tx) => settle(tx, settled));
    };
    const early = (day: string) =>
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'before-day', params: { day } })] });
    today = '2026-06-20';
    enter();
    expect(() => settleLast('2026-03-04')).toThrow(early('2026-03-05'));
    settleLast('2026-06-01');
    back({ on: '2026-06-10' });
    enter();
    expect(returnOf(register.db, agreement).owed[0]?.since).toBe('2026-06-10');
    expect(() => settleLast('2026-06-09')).toThrow(early('2026-06-10'));
    settleLast('2026-06-12');
    expect(owingAgreements(register.db)).toEqual([]);
  });

  it('takes no signature any more once it is archived', () => {
    back();
    const copies = (['A', 'B'] as const).map((mark) => ({ agreementId: agreement, mark }));
    register.write((tx) => ({
      value: undefined,
      receipt: moveCopies(tx, { step: 'lost', on: '2026-03-05', copies }),
    }));
    archive();
    const late = {
      party: 'holder',
      name: 'Sample Worker One',
      councilId: null,
      on: '2026-03-05',
      how: 'signed',
      stamp: 'not-needed',
    } as const;
    expect(() =>
      register.write((tx) => recordSignatures(tx, { agreement, marks: ['A'], signatures: [late] })),
    ).toThrow(expect.objectContaining({ code: 'illegal-step', params: { state: 'archived' } }));
  });

  it('is archived when its copies never went to paper', () => {
    const other = register.write((tx) => registerDevice(tx, aPhone({ imei1: imeis[1] })));
    const { version, boxNumber } = deviceOf(register.db, other);
    const person = {
      role: 'health-worker',
      code: 'CHW-77',
      fullName: 'Sample Worker Two',
      placeId: null,
      supervisorId: null,
    } as const;
    const given = aHandOver(
      { id: other, version, boxNumber, imei: imeis[1] },
      { holder: { person }, place: null },
    );
    register.write((tx) => handOver(tx, given));
    [device, agreement] = [other, openAgreement(register, other)];
    back({});
    archive();
    expect(agreementOf(register.db, agreement).state).toBe('archived');
  });

  it('is not archived while it is in force', () => {
    expect(archive).toThrow(expect.objectContaining({ params: { obstacle: 'not-ended' } }));
  });

  it('names on its slip who took it back as people are called, never by a sign-in name', async () => {
    back({});
    const papers = temporaryFolder();
    const target = `${papers.path}/named.pdf`;
    const slip = async (): Promise<string> => {
      await runOn(register, (run) => returnSlipJob({ kind: 'return-slip', agreement, target }, run));
      return (await textOfPages(target)).join(' ').replace(/\s+/g, ' ');
    };
    expect(await slip()).not.toContain('Test Officer');
    register.write((tx) =>
      addAccount(tx, {
        name: 'Test Officer',
        fullName: 'Sample Full Name',
        role: 'officer',
        hashed: 'x',
        mustChange: false,
      }),
    );
    const named = await slip();
    expect(named).toContain('Received: Sample Full Name');
    expect(named).not.toContain('Test Officer');
    papers.remove();
  });

  it('has a slip that is drawn to the same bytes each time', async () => {
    back({ accessories: [] });
    const draw = (name: string) =>
      runOn(register, (run) =>
        returnSlipJob({ kind: 'return-slip', agreement, target: `${folder.path}/${name}.pdf` }, run),
      );
    const [one, other] = [await draw('one'), await draw('other')];
    expect(one).toMatchObject({ kind: 'document', pages: 1, fileName: 'return-slip-KIL-00001.pdf' });
    expect(
      one.kind === 'document' && other.kind === 'document' && one.paper.sha256 === other.paper.sha256,
    ).toBe(true);
  });
});
