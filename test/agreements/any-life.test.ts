import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementState } from '../../main/agreements/agreement-state.rules.ts';
import {
  agreementsOfDevice,
  completeCopies,
  copiesOf,
  enterPrinted,
  findAgreement,
  moveCopies,
  voidAgreement,
} from '../../main/agreements/index.ts';
import { examineRegister } from '../../main/audit/index.ts';
import { blanksForDevices } from '../../main/blanks/index.ts';
import { openBoxFile } from '../../main/box-files/box-files.service.ts';
import { fileCopies } from '../../main/box-files/filing.service.ts';
import { putCopiesBack, takeCopiesOut } from '../../main/box-files/loans.service.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import type { Recorded, UnitOfWork } from '../../main/database/unit-of-work.ts';
import { DomainError } from '../../main/errors.ts';
import {
  deviceOf,
  handOver,
  registerDevice,
  swapDevice,
  takeBack,
  transferDevice,
  type DeviceRecord,
} from '../../main/register/index.ts';
import { owedUnder } from '../../main/returns/return.repository.ts';
import { addOwed, archiveAgreement, settle } from '../../main/returns/returns.service.ts';
import { revise } from '../../main/revisions/revisions.service.ts';
import type { Agreement } from '../../preload/contract/agreement.ts';
import type { HandStep } from '../../preload/contract/agreements.ts';
import { anImei } from '../support/agreements.ts';
import { aPhone, newRegister, temporaryFolder } from '../support/register.ts';

const today = '2026-03-05';
let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
let boxFile: string;
let phones = 0;
let people = 0;

beforeAll(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  boxFile = register.write((tx) => openBoxFile(tx, { year: 2026, title: 'Kilosa', capacity: 999 }));
});
afterAll(() => {
  register.close();
  folder.remove();
});

function nextImei(): string {
  phones += 1;
  return anImei(phones);
}

function newWorker() {
  people += 1;
  return {
    person: {
      role: 'health-worker' as const,
      fullName: `Sample Worker ${people}`,
      placeId: null,
      supervisorId: null,
    },
  };
}

/** What an act is done with. */
interface Scene {
  readonly device: DeviceRecord;
  /** Null before anything was drafted. */
  readonly found: Agreement | null;
  readonly day: string;
  readonly mark: 'A' | 'B';
}

/** The agreement that is acted on. */
function named({ found }: Scene): Agreement {
  if (found === null) throw new DomainError('not-found');
  return found;
}

function given({ device, day }: Scene) {
  const match = { box: device.boxNumber, imei: device.imei1 ?? '' };
  return {
    holder: newWorker(),
    place: null,
    supervisor: null,
    on: day,
    dueBack: null,
    accessories: [],
    match,
  };
}

function which(scene: Scene) {
  return { by: 'copies' as const, copies: [{ agreement: named(scene).id, mark: scene.mark }] };
}

type Act = (tx: UnitOfWork, scene: Scene) => Recorded<unknown>;

function step(what: HandStep): Act {
  return (tx, scene) => {
    const { id, holder } = named(scene);
    const copies = [{ agreementId: id, mark: scene.mark }];
    const receipt = moveCopies(tx, { copies, step: what, on: scene.day, personId: holder?.id });
    return { value: undefined, receipt };
  };
}

function revised(because: 'changed-terms' | 'renewal'): Act {
  return (tx, scene) => {
    const { id, version } = named(scene);
    return revise(tx, { id, version, because, on: scene.day, dueBack: null, renewOn: null, note: '' });
  };
}

const acts = {
  'hand-over': (tx, scene) => {
    const { id: deviceId, version } = scene.device;
    return handOver(tx, { ...given(scene), deviceId, version, condition: 1, ownerType: 'institution' });
  },
  'take-back': (tx, { device: { id, version }, day }) =>
    takeBack(tx, { id, version, on: day, condition: 3, note: '', accessories: [] }),
  transfer: (tx, scene) => {
    const { id, version } = named(scene);
    return transferDevice(tx, { ...given(scene), id, version, condition: 2, returned: [], note: '' });
  },
  swap: (tx, scene) => {
    const imei = nextImei();
    const { id, version } = named(scene);
    return swapDevice(tx, {
      id,
      version,
      on: scene.day,
      deviceVersion: scene.device.version,
      facts: { imei1: imei, condition: 1 },
      went: 'repair',
      reason: 'Broken',
      match: { box: scene.device.boxNumber, imei },
    });
  },
  terms: revised('changed-terms'),
  renewal: revised('renewal'),
  void: (tx, scene) => {
    const { id, version } = named(scene);
    return voidAgreement(tx, { id, version, reason: 'Torn', on: today });
  },
  blank: (tx, { device }) =>
    blanksForDevices(tx, tx.db.column<number>('SELECT row FROM device WHERE id = ?', [device.id])),
  print: (tx, scene) => enterPrinted(tx, [named(scene).id]),
  collected: step('collected'),
  given: step('given'),
  returned: step('returned'),
  lost: step('lost'),
  found: step('found'),
  file: (tx, scene) => fileCopies(tx, { id: boxFile, which: which(scene), despite: 'Try', on: scene.day }),
  'take-out': (tx, scene) => {
    const { copies } = which(scene);
    return takeCopiesOut(tx, {
      id: boxFile,
      copies,
      takenBy: 'Reader',
      why: 'Try',
      dueOn: null,
      on: scene.day,
    });
  },
  'put-back': (tx, scene) => putCopiesBack(tx, { id: boxFile, which: which(scene), on: scene.day }),
  owe: (tx, scene) => addOwed(tx, named(scene).id, { what: 'item', item: 'Key', quantity: 1, note: '' }),
  settle: (tx, scene) => {
    const owed = owedUnder(tx.db, named(scene).id).find(({ settledOn }) => settledOn === null);
    return settle(tx, { id: owed?.id ?? '', version: 1, on: scene.day, how: 'paid', note: '' });
  },
  archive: (tx, scene) => {
    const { id, version } = named(scene);
    return archiveAgreement(tx, { id, version });
  },
} satisfies Record<string, Act>;

type ActName = keyof typeof acts;
const actNames = Object.keys(acts) as ActName[];

/** One thing that somebody may try; what may not be is refused by the register. */
interface Try {
  readonly act: ActName;
  readonly day: string;
  /** Counted from the newest. */
  readonly revision: number;
  readonly mark: 'A' | 'B';
}

const anyTry: fc.Arbitrary<Try> = fc.record({
  act: fc.constantFrom(...actNames),
  day: fc.constantFrom('2026-03-01', '2026-03-03', today, today, today, '2026-03-06'),
  revision: fc.constantFrom(0, 0, 1, 2),
  mark: fc.constantFrom('A', 'B'),
});

/** The act that is tried when one was refused; after all of them the first again. */
function another(act: ActName): ActName {
  return actNames[(actNames.indexOf(act) + 7) % actNames.length] ?? act;
}

function attempt(id: string, { act, day, mark, revision: back }: Try): void {
  const all = agreementsOfDevice(register.db, id);
  const found = all[Math.min(back, all.length - 1)] ?? null;
  const scene = { device: deviceOf(register.db, id), found, day, mark };
  register.write((tx): Recorded<unknown> => acts[act](tx, scene));
}

const count = (): number => register.db.get<{ n: number }>('SELECT count(*) AS n FROM change')?.n ?? 0;

/** What must hold of a device and its agreements whatever was tried. */
function expectSound(device: string): void {
  const { state, holderId, issuedOn } = deviceOf(register.db, device);
  const agreements = agreementsOfDevice(register.db, device);
  const ids = agreements.map(({ id }) => id);
  const open = agreements.filter(
    ({ state: now }) => !['superseded', 'ended', 'archived', 'void'].includes(now),
  );
  expect(open.length).toBeLessThanOrEqual(1);
  expect(agreements.map(({ revision }) => revision)).toEqual(
    agreements.map((_, at) => agreements.length - at),
  );

  const handOvers = register.db.all<{ id: string; from: string; until: string | null }>(
    'SELECT id, from_on AS "from", until_on AS "until" FROM hand_over WHERE device_id = ? ORDER BY row',
    [device],
  );
  const held = handOvers.filter(({ until }) => until === null);
  expect(held.length).toBe(state === 'with-holder' ? 1 : 0);
  const [inForce] = open.map(({ id }) => findAgreement(register.db, id));
  if (state === 'with-holder') {
    expect(inForce).toMatchObject({ holderId, handOverId: held[0]?.id });
    expect(issuedOn).toBe(held[0]?.from);
  } else if (inForce) expect(inForce).toMatchObject({ form: 'blank', holderId: null });
  handOvers.forEach(({ from, until }, at) => {
    expect(from <= today).toBe(true);
    if (until !== null) expect(until >= from && until <= today).toBe(true);
    expect(from >= (handOvers[at - 1]?.until ?? '')).toBe(true);
  });

  // Whoever gave a device back has a return section; one that was swapped is kept as an earlier device.
  const [back = 0] = register.db.column<number>(
    'SELECT count(*) FROM hand_back WHERE agreement_id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  const [swapped = 0] = register.db.column<number>('SELECT count(*) FROM past_device WHERE device_id = ?', [
    device,
  ]);
  expect(back + swapped).toBe(handOvers.length - held.length);

  const complete = completeCopies(register.db, ids);
  const copies = copiesOf(register.db, ids);
  for (const { id, state: now, draftedOn, endedOn, revisedBecause, voidReason } of agreements) {
    const own = copies.filter(({ agreementId }) => agreementId === id);
    const facts = own.map((copy) => ({ ...copy, complete: complete.has(`${id} ${copy.mark}`) }));
    const [filledOn = null] = register.db.column<string | null>(
      'SELECT filled_on FROM agreement WHERE id = ?',
      [id],
    );
    expect(now).toBe(agreementState(now, filledOn, facts));
    expect(voidReason === null).toBe(now !== 'void');
    if (now === 'void') expect(own.every((copy) => copy.state === 'void')).toBe(true);
    expect(endedOn !== null).toBe(['superseded', 'ended', 'archived'].includes(now));
    if (endedOn !== null && revisedBecause !== 'void-form') expect(endedOn >= draftedOn).toBe(true);
    if (now === 'archived')
      expect(owedUnder(register.db, id).every((owed) => owed.settledOn !== null)).toBe(true);
  }
  for (const { agreementId, mark, state: now, custodian, boxFileId, folio } of copies) {
    const last = register.db.get(
      `SELECT state, custodian, box_file_id AS boxFileId, folio FROM copy_step
       WHERE agreement_id = ? AND mark = ? ORDER BY row DESC LIMIT 1`,
      [agreementId, mark],
    );
    if (last || now !== 'drafted') expect(last).toEqual({ state: now, custodian, boxFileId, folio });
    const [loan] = register.db.column<string>(
      'SELECT taken_on FROM box_file_loan WHERE agreement_id = ? AND mark = ? AND back_on IS NULL',
      [agreementId, mark],
    );
    if (loan !== undefined) expect([boxFileId !== null, now === 'filed']).toEqual([true, false]);
  }
}

/** Tries acts in turn until one is done, at most six; what is refused must change nothing. */
function tryUntilDone(device: string, first: Try, done: Map<string, number>): void {
  let { act } = first;
  for (let tried = 0; tried < 6; tried += 1) {
    const before = count();
    try {
      attempt(device, { ...first, act });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(count()).toBe(before);
    }
    if (count() > before) {
      done.set(act, (done.get(act) ?? 0) + 1);
      expectSound(device);
      return;
    }
    act = another(act);
  }
}

describe('any life of an agreement', () => {
  it('leaves register, custody, loans and what is owed in step, and a refused act changes nothing', () => {
    const done = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 25, maxLength: 45, size: 'max' }), (tries) => {
        const accessories = [{ kind: 'charger' as const, quantity: 1 }];
        const device = register.write((tx) => registerDevice(tx, aPhone({ imei1: nextImei(), accessories })));
        for (const one of tries) tryUntilDone(device, one, done);
      }),
      { numRuns: 15 },
    );
    // Most of what there is to do was done, and not only refused.
    expect(done.size).toBeGreaterThan(actNames.length / 2);
    const folios = register.db.column<string>(
      "SELECT folio FROM copy_step WHERE step = 'filed' AND box_file_id = ? ORDER BY folio",
      [boxFile],
    );
    expect(new Set(folios).size).toBe(folios.length);
    expect(examineRegister(register).problems).toEqual([]);
  });
});
