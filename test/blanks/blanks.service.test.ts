import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementOf, enterPrinted, voidAgreement } from '../../main/agreements/index.ts';
import { blanksForDevices, openBlankOf, takeBlanks } from '../../main/blanks/blanks.service.ts';
import { fillIn } from '../../main/blanks/fill.service.ts';
import { numberReport } from '../../main/blanks/numbers.service.ts';
import { numberReportJob } from '../../main/blanks/numbers.job.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { deviceOf, handOver, nextBoxNumber, registerDevice } from '../../main/register/index.ts';
import { voidDevice } from '../../main/register/change-device.service.ts';
import { deviceView } from '../../main/register/device-view.service.ts';
import type { BlankEntry } from '../../preload/contract/blanks.ts';
import { imeis, newestKinds } from '../support/agreement-work.ts';
import { runOn } from '../support/job.ts';
import { aHandOver, aPhone, newRegister, temporaryFolder } from '../support/register.ts';

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;

beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
});
afterEach(() => {
  register.close();
  folder.remove();
});

const take = (count: number) => register.write((tx) => takeBlanks(tx, { count, ownership: 'institution' }));
const printed = (count: number): string[] => {
  const { agreements } = take(count);
  register.write((tx) => enterPrinted(tx, agreements));
  return agreements;
};
const spoil = (id: string, reason = 'Coffee on it'): void => {
  const { version } = agreementOf(register.db, id);
  register.write((tx) => voidAgreement(tx, { id, version, reason, on: '2026-03-05' }));
};

function entryFor(code: string, changes: Partial<BlankEntry> = {}): BlankEntry {
  const { agreementId, version, marks, number } = openBlankOf(register.db, code);
  const { holder, place } = aHandOver({ id: '', version: 1, boxNumber: '', imei: '' });
  return {
    agreement: agreementId,
    version,
    holder,
    place,
    supervisor: null,
    device: { kind: 'phone', model: 'Test Model 1', imei1: imeis[0] },
    sims: [{ msisdn: '0712345678' }],
    condition: 1,
    accessories: [{ kind: 'charger', quantity: 1 }],
    ownerType: 'institution',
    on: '2026-03-05',
    dueBack: null,
    match: { box: number, imei: imeis[0] },
    marks,
    signatures: (['holder', 'supervisor', 'issuing-officer', 'council'] as const).map((party) => ({
      party,
      name: `Specimen ${party}`,
      councilId: null,
      on: '2026-03-05',
      how: 'signed',
      stamp: party === 'council' ? 'present' : 'not-needed',
    })),
    ...changes,
  };
}

describe('blank forms', () => {
  it('take the next numbers without a gap, which no box gets any more', () => {
    const { first, last, agreements } = take(3);
    expect([first, last, agreements.length]).toEqual(['KIL-00001', 'KIL-00003', 3]);
    expect(nextBoxNumber(register.db).number).toBe('KIL-00004');
    expect(take(2).first).toBe('KIL-00004');
    const id = register.write((tx) => registerDevice(tx, aPhone()));
    expect(deviceOf(register.db, id).boxNumber).toBe('KIL-00006');
    expect(numberReport(register.db, null).counts).toMatchObject({ 'blank-out': 5, device: 1, missing: 0 });
  });

  it('leave no number unexplained, whatever is done', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ take: fc.integer({ min: 1, max: 4 }) }),
        fc.constant('register' as const),
        fc.record({ spoil: fc.nat(20) }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, (done) => {
        const own = temporaryFolder();
        const office = newRegister(own.path);
        try {
          const forms: string[] = [];
          for (const step of done) {
            if (step === 'register') {
              office.write((tx) => registerDevice(tx, aPhone({ kind: 'router', imei1: undefined })));
            } else if ('take' in step) {
              forms.push(
                ...office.write((tx) => takeBlanks(tx, { count: step.take, ownership: 'partner' }))
                  .agreements,
              );
            } else {
              const [id] = forms.splice(step.spoil, 1);
              if (id === undefined) continue;
              const { version } = agreementOf(office.db, id);
              office.write((tx) => voidAgreement(tx, { id, version, reason: 'Torn', on: '2026-03-05' }));
            }
          }
          const { counts } = numberReport(office.db, null);
          const { next, missingCount } = {
            next: nextBoxNumber(office.db).sequence,
            missingCount: counts.missing,
          };
          expect(missingCount).toBe(0);
          expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(next - 1);
          expect(counts['blank-out']).toBe(forms.length);
        } finally {
          office.close();
          own.remove();
        }
      }),
      { numRuns: 12 },
    );
  });

  it('that are void explain their number, which stays used', () => {
    const [first = ''] = printed(2);
    spoil(first);
    expect(agreementOf(register.db, first)).toMatchObject({ state: 'void', voidReason: 'Coffee on it' });
    expect(numberReport(register.db, 'KIL').runs).toMatchObject([
      { first: 'KIL-00001', fate: 'blank-void', reason: 'Coffee on it', agreementId: first },
      { first: 'KIL-00002', fate: 'blank-out' },
    ]);
    expect(() => register.write((tx) => registerDevice(tx, aPhone({ boxNumber: 'KIL-00001' })))).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'box-number-void' })] }),
    );
  });

  it('give their number to the box however it is typed, and after another prefix was set', () => {
    printed(2);
    register.write((tx) => {
      tx.db.run(`UPDATE office SET prefix = 'NEW'`);
      return registerDevice(tx, aPhone({ boxNumber: 'KIL-1' }));
    });
    const { device } = openBlankOf(register.db, 'KIL-00001');
    const id = device?.id ?? '';
    expect(deviceOf(register.db, id).boxNumber).toBe('KIL-00001');
    const give = (): void => {
      const { version, boxNumber } = deviceOf(register.db, id);
      const given = aHandOver({ id, version, boxNumber, imei: imeis[0] }, { place: null });
      register.write((tx) => handOver(tx, given));
    };
    give();
    expect(numberReport(register.db, 'KIL').counts).toMatchObject({ device: 1, 'blank-out': 1, missing: 0 });
  });

  it('are void with the device that bears their number', () => {
    const id = register.write((tx) => registerDevice(tx, aPhone()));
    const row = register.db.column<number>('SELECT row FROM device');
    const { agreements } = register.write((tx) => blanksForDevices(tx, row));
    register.write((tx) =>
      voidDevice(tx, { id, version: deviceOf(tx.db, id).version, reason: 'Entered twice' }),
    );
    const [form = ''] = agreements;
    expect(agreementOf(register.db, form)).toMatchObject({ state: 'void', voidReason: 'Entered twice' });
    expect(newestKinds(register, 2)).toEqual(['agreement.void', 'device.void']);
  });

  it('are drafted for devices in stock that have none', () => {
    const id = register.write((tx) => registerDevice(tx, aPhone()));
    const { row } = deviceOf(register.db, id);
    expect(register.write((tx) => blanksForDevices(tx, [row]))).toMatchObject({
      first: 'KIL-00001',
      passedOver: 0,
    });
    expect(() => register.write((tx) => blanksForDevices(tx, [row]))).toThrow(
      expect.objectContaining({ code: 'nothing-selected' }),
    );
    const { version } = deviceOf(register.db, id);
    const given = aHandOver({ id, version, boxNumber: 'KIL-00001', imei: imeis[0] });
    register.write((tx) => handOver(tx, given));
    const { agreements } = deviceView(register.db, id);
    expect(agreements).toMatchObject([
      { revision: 1, state: 'drafted', form: 'filled', holder: { name: 'Sample Worker One' } },
    ]);
  });
});

describe('a form that comes back', () => {
  it('is entered at once: device, hand-over, signatures, copies', () => {
    const [form = ''] = printed(1);
    const filled = register.write((tx) => fillIn(tx, entryFor('KIL-00001 A')));
    expect(filled).toMatchObject({ agreementId: form, number: 'KIL-00001', holder: 'Sample Worker One' });
    const device = deviceView(register.db, filled.deviceId);
    expect(device).toMatchObject({
      boxNumber: 'KIL-00001',
      state: 'with-holder',
      holder: { name: 'Sample Worker One' },
    });
    expect(device.sims.map(({ msisdn }) => msisdn)).toEqual(['+255712345678']);
    expect(device.agreements).toMatchObject([{ id: form, form: 'blank', revision: 1, state: 'signed' }]);
    expect(device.agreements[0]?.copies.map(({ state }) => state)).toEqual(['collected', 'collected']);
    expect(newestKinds(register, 1)).toEqual(['agreement.collected']);
    expect(numberReport(register.db, null).counts).toMatchObject({ device: 1, 'blank-out': 0 });
    expect(() => openBlankOf(register.db, 'KIL-00001')).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'form-not-blank' })] }),
    );
  });

  it('fills in the form of a device that is registered already', () => {
    const [form = ''] = printed(1);
    const id = register.write((tx) => registerDevice(tx, aPhone({ boxNumber: 'KIL-00001' })));
    const entry = entryFor('KIL-00001', { device: null });
    expect(openBlankOf(register.db, 'KIL-00001').device).toMatchObject({ id, imei: imeis[0] });
    expect(register.write((tx) => fillIn(tx, entry))).toMatchObject({ agreementId: form, deviceId: id });
  });

  it.each<[string, Partial<BlankEntry>, string]>([
    ['another box', { match: { box: 'KIL-00002', imei: imeis[0] } }, 'match.box'],
    ['another phone', { match: { box: 'KIL-00001', imei: imeis[1] } }, 'match.imei'],
    ['no phone', { match: { box: 'KIL-00001', imei: '' } }, 'match.imei'],
    ['a day before it was printed', { on: '2026-03-04' }, 'on'],
    ['a day to come', { on: '2026-03-06' }, 'on'],
    ['an IMEI that does not add up', { device: { kind: 'phone', imei1: '490154203237519' } }, 'imei1'],
    ['no device', { device: null }, 'imei1'],
    ['signatures on no copy', { marks: [] }, 'marks'],
  ])('is refused as a whole with %s', (_, changes, field) => {
    printed(2);
    const entry = entryFor('KIL-00001', changes);
    expect(() => register.write((tx) => fillIn(tx, entry))).toThrow(
      expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ field })]) }),
    );
    expect(register.db.get('SELECT count(*) AS n FROM device')).toEqual({ n: 0 });
    expect(register.db.get('SELECT count(*) AS n FROM signature')).toEqual({ n: 0 });
  });

  it('is refused before it was printed, and when it has been changed meanwhile', () => {
    const { agreements } = take(1);
    expect(() => openBlankOf(register.db, 'KIL-00001')).toThrow();
    register.write((tx) => enterPrinted(tx, agreements));
    const entry = entryFor('KIL-00001');
    expect(() => register.write((tx) => fillIn(tx, { ...entry, version: entry.version + 1 }))).toThrow(
      expect.objectContaining({ code: 'stale-version' }),
    );
  });
});

it('the report of numbers is written as a PDF and as a spreadsheet', async () => {
  const [first = ''] = printed(3);
  spoil(first);
  for (const format of ['pdf', 'xlsx'] as const) {
    const target = `${folder.path}/numbers.${format}`;
    const outcome = await runOn(register, (run) =>
      numberReportJob({ kind: 'number-report', prefix: null, format, target }, run),
    );
    expect(outcome).toMatchObject(
      format === 'pdf' ? { kind: 'document', pages: 1 } : { kind: 'file', rows: 2 },
    );
  }
});
