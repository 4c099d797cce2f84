import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementOf, agreementsOfDevice, enterPrinted, moveCopies } from '../../main/agreements/index.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { findingsOf } from '../../main/labels/label-finding.repository.ts';
import { stickLabel } from '../../main/labels/stuck-labels.service.ts';
import { deviceOf, pastDevicesOf, swapDevice, takeBack } from '../../main/register/index.ts';
import { deviceView, rowsOfList } from '../../main/register/device-view.service.ts';
import { renewalsDue } from '../../main/revisions/renewal.repository.ts';
import { renewAll, revise } from '../../main/revisions/revisions.service.ts';
import { find } from '../../main/search/index.ts';
import { recordSignatures } from '../../main/signing/index.ts';
import { pairSim, simsOfDevice } from '../../main/sims/index.ts';
import type { SwapInput } from '../../main/register/swap.service.ts';
import { handedOut, imeis, newestKinds, openAgreement } from '../support/agreement-work.ts';
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

describe('a revision', () => {
  it('takes the place of the one before, whose papers and signatures stay', () => {
    const copies = [{ agreementId: agreement, mark: 'A' as const }];
    register.write((tx) => ({
      value: undefined,
      receipt: moveCopies(tx, { step: 'collected', on: '2026-03-05', copies }),
    }));
    const input = {
      id: agreement,
      version: versionOf(agreement),
      because: 'changed-terms',
      on: '2026-03-05',
    } as const;
    const next = register.write((tx) =>
      revise(tx, { ...input, dueBack: '2026-12-31', renewOn: null, note: 'More data' }),
    );
    expect(statesOf()).toEqual(['2 drafted', '1 superseded']);
    expect(agreementOf(register.db, next)).toMatchObject({
      revision: 2,
      number: 'KIL-00001',
      form: 'filled',
    });
    expect(agreementOf(register.db, agreement).copies.map(({ state }) => state)).toEqual([
      'collected',
      'printed',
    ]);
    expect(deviceOf(register.db, device).dueBack).toBe('2026-12-31');
    expect(newestKinds(register, 2)).toEqual(['agreement.superseded', 'agreement.revised']);
    const late = {
      party: 'holder',
      name: 'Sample Worker One',
      councilId: null,
      on: '2026-03-05',
      how: 'signed',
      stamp: 'not-needed',
    } as const;
    register.write((tx) => recordSignatures(tx, { agreement, marks: ['A'], signatures: [late] }));
    expect(statesOf()).toEqual(['2 drafted', '1 superseded']);
  });

  it('is refused for an agreement that is not on paper, that is over, or that was changed meanwhile', () => {
    const input = {
      id: agreement,
      because: 'renewal',
      on: '2026-03-05',
      dueBack: null,
      renewOn: null,
      note: '',
    } as const;
    const version = versionOf(agreement);
    expect(() => register.write((tx) => revise(tx, { ...input, version: version + 1 }))).toThrow(
      expect.objectContaining({ code: 'stale-version' }),
    );
    const next = register.write((tx) => revise(tx, { ...input, version }));
    expect(() => register.write((tx) => revise(tx, { ...input, version: versionOf(agreement) }))).toThrow(
      expect.objectContaining({ code: 'illegal-step' }),
    );
    expect(() =>
      register.write((tx) => revise(tx, { ...input, id: next, version: versionOf(next) })),
    ).toThrow(expect.objectContaining({ code: 'not-printed' }));
  });

  it('is due a year after the start, and several are renewed at once', () => {
    expect(renewalsDue(register.db, '2027-03-04')).toEqual([]);
    expect(renewalsDue(register.db, '2027-03-05')).toMatchObject([
      { agreementId: agreement, renewOn: '2027-03-05', holder: 'Sample Worker One' },
    ]);
    const agreements = [{ id: agreement, version: versionOf(agreement) }];
    register.write((tx) => renewAll(tx, { agreements, on: '2026-03-05', renewOn: '2028-01-01' }));
    expect(statesOf()).toEqual(['2 drafted', '1 superseded']);
    const [next] = agreementsOfDevice(register.db, device);
    register.write((tx) => enterPrinted(tx, [next?.id ?? '']));
    expect(renewalsDue(register.db, '2028-01-01')).toMatchObject([{ revision: 2, renewOn: '2028-01-01' }]);
  });
});

describe('a revision that is not on paper yet', () => {
  beforeEach(() => {
    register.close();
    folder.remove();
    folder = temporaryFolder();
    let day = '2026-03-05';
    register = newRegister(folder.path, () => new Date(`${day}T09:00:00Z`));
    ({ device, agreement } = handedOut(register, { phone: { serial: 'SN-OLD-1' } }));
    day = '2026-11-20';
    const agreements = [{ id: agreement, version: versionOf(agreement) }];
    register.write((tx) => renewAll(tx, { agreements, on: day, renewOn: null }));
    agreement = openAgreement(register, device);
  });
  const back = (on: string): void => {
    const { version } = deviceOf(register.db, device);
    register.write((tx) => takeBack(tx, { id: device, version, on, condition: 2, note: '' }));
  };

  it('holds up no device that came back before its day', () => {
    back('2026-11-18');
    expect(statesOf()).toEqual(['2 ended', '1 superseded']);
    expect(deviceOf(register.db, device)).toMatchObject({ state: 'in-stock', returnedOn: '2026-11-18' });
  });

  it('does once it is printed, and no device comes back before it was given out', () => {
    const early = (day: string) =>
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'before-day', params: { day } })] });
    expect(() => back('2026-03-04')).toThrow(early('2026-03-05'));
    register.write((tx) => enterPrinted(tx, [agreement]));
    expect(() => back('2026-11-18')).toThrow(early('2026-11-20'));
  });
});

describe('a swap', () => {
  const swap = (changes: Partial<SwapInput> = {}) =>
    register.write((tx) =>
      swapDevice(tx, {
        id: agreement,
        version: versionOf(agreement),
        deviceVersion: deviceOf(register.db, device).version,
        facts: {
          manufacturer: 'Specimen',
          model: 'Test Model 2',
          imei1: imeis[1],
          serial: 'SN-NEW-1',
          condition: 1,
        },
        went: 'repair',
        reason: 'Screen broken',
        on: '2026-03-05',
        match: { box: 'KIL-00001', imei: imeis[1] },
        ...changes,
      }),
    );

  it('puts another phone in the box and keeps what the old one was', () => {
    const next = swap();
    expect(deviceOf(register.db, device)).toMatchObject({
      boxNumber: 'KIL-00001',
      imei1: imeis[1],
      serial: 'SN-NEW-1',
      state: 'with-holder',
    });
    expect(pastDevicesOf(register.db, device)).toMatchObject([
      { imei1: imeis[0], serial: 'SN-OLD-1', went: 'repair', reason: 'Screen broken' },
    ]);
    expect(agreementOf(register.db, next)).toMatchObject({
      revision: 2,
      holder: { name: 'Sample Worker One' },
    });
    expect(deviceView(register.db, device).handOvers).toHaveLength(2);
    expect(newestKinds(register, 1)).toEqual(['device.swapped']);
  });

  it('leaves labels, glue and seal on the old phone', () => {
    const stick = { kind: 'device-back', on: '2026-03-05', label: 'KIL-00001' } as const;
    register.write((tx) => stickLabel(tx, { ...stick, imei: imeis[0] }));
    const card = { iccid: '8925504012345678904', secured: 'glue' } as const;
    register.write((tx) => pairSim(tx, card, deviceOf(register.db, device), '2026-03-05'));
    expect(simsOfDevice(register.db, device)).toMatchObject([{ check: { finding: 'secured' } }]);
    swap();
    expect(findingsOf(register.db, device)).toEqual([]);
    expect(simsOfDevice(register.db, device)).toMatchObject([
      { iccid: card.iccid, secured: 'none', check: null, device: { since: '2026-03-05' } },
    ]);
    register.write((tx) => stickLabel(tx, { ...stick, imei: imeis[1] }));
    expect(findingsOf(register.db, device)).toHaveLength(1);
  });

  it('leaves the old identifiers to be found', () => {
    swap();
    for (const text of [imeis[0], imeis[0].slice(4, 12), 'sn-old']) {
      expect(find(register.db, text, 5).hits).toMatchObject([
        { entity: 'device', id: device, found: 'earlierDevice' },
      ]);
      const filter = {
        text,
        states: [],
        kinds: [],
        ownerTypes: [],
        agreementStates: [],
        placeId: null,
        supervisorId: null,
      };
      expect(
        rowsOfList(register.db, { filter, order: { column: 'boxNumber', direction: 'ascending' } }),
      ).toHaveLength(1);
    }
    expect(find(register.db, imeis[1], 5).hits).toMatchObject([{ found: 'imei1' }]);
  });

  it.each<[string, Partial<SwapInput>, string]>([
    [
      'the old phone again',
      { facts: { imei1: imeis[0], condition: 1 }, match: { box: 'KIL-00001', imei: imeis[0] } },
      'imei1',
    ],
    ['a phone that is not the one typed', { match: { box: 'KIL-00001', imei: imeis[2] } }, 'match.imei'],
    ['another box', { match: { box: 'KIL-00002', imei: imeis[1] } }, 'match.box'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['a day to come', { on: '2026-03-06' }, 'on'],
  ])('is refused with %s', (_, changes, field) => {
    expect(() => swap(changes)).toThrow(
      expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ field })]) }),
    );
    expect(deviceOf(register.db, device).imei1).toBe(imeis[0]);
  });
});
