import type { OwedInput } from '../../preload/contract/owed.ts';
import type { Accessory } from '../../preload/contract/device-facts.ts';
import type { AgreementReturn, OwingRow } from '../../preload/contract/returns.ts';
import type { Settlement } from '../../preload/contract/return-values.ts';
import {
  agreementOf,
  copiesOf,
  findAgreement,
  storeArchived,
  type AgreementRecord,
} from '../agreements/index.ts';
import { atEndPlace } from '../agreements/agreement-state.rules.ts';
import { plainMoney } from '../allowances/money.rules.ts';
import { typedMoney } from '../allowances/typed-money.rules.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { judgeActDay } from '../register/act-day.rules.ts';
import { readLine } from '../register/device.rules.ts';
import { dayOf, putBack } from '../register/index.ts';
import {
  findOwed,
  handBackOf,
  heldUnder,
  insertHandBack,
  insertOwed,
  openOwed,
  owedUnder,
  settleOwed,
  type NewOwed,
  type OwedRecord,
} from './return.repository.ts';
import { archiveObstacle, missingAccessories, returnedAccessories } from './return.rules.ts';

/** @throws DomainError `not-found` */
function agreementRecord(db: ReadableDb, id: string): AgreementRecord {
  const agreement = findAgreement(db, id);
  if (!agreement) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  return agreement;
}

/**
 * Required copies that are not where they are kept. One that was recorded as lost is explained, and one that never
 * went to paper is nowhere: they hold up nothing.
 */
function copiesOut(db: ReadableDb, agreementId: string): string[] {
  return copiesOf(db, [agreementId])
    .filter((copy) => copy.required && copy.state !== 'lost' && copy.state !== 'drafted' && !atEndPlace(copy))
    .map(({ mark }) => mark);
}

/** The return section of an agreement, what is owed under it, and whether it may be archived. */
export function returnOf(db: ReadableDb, id: string): AgreementReturn {
  const { state } = agreementRecord(db, id);
  const owed = owedUnder(db, id);
  const out = copiesOut(db, id);
  const stillOwed = owed.filter(({ settledOn }) => settledOn === null).length;
  return {
    handBack: handBackOf(db, id),
    owed: owed.map(({ agreementId: _agreement, ...rest }) => rest),
    archiveObstacle: archiveObstacle(state, stillOwed, out.length),
    copiesOut: out,
  };
}

/** Ended agreements under which something is owed, and what. */
export function owingAgreements(db: ReadableDb): OwingRow[] {
  const rows = new Map<string, OwingRow>();
  for (const { what, item, quantity, amount, currency, ...agreement } of openOwed(db)) {
    const row = rows.get(agreement.agreementId) ?? { ...agreement, items: [], money: [] };
    if (what === 'item') row.items.push(quantity === 1 ? (item ?? '') : `${quantity} × ${item ?? ''}`);
    else row.money.push({ amount: amount ?? 0, currency: currency ?? '' });
    rows.set(agreement.agreementId, row);
  }
  return [...rows.values()];
}

function about({ deviceId }: AgreementRecord): { readonly deviceId?: string } {
  return deviceId === null ? {} : { deviceId };
}

/** Judges something owed as typed. @throws DomainError `invalid-input` with the fields below `at` */
function judgedOwed(input: OwedInput, at: string): NewOwed {
  const issues: Parameters<typeof readLine>[2] = [];
  const note = readLine(`${at}note`, input.note, issues, 400);
  if (input.what === 'item') {
    const item = readLine(`${at}item`, input.item, issues);
    if (item === null && issues.length === 0) issues.push(issue(`${at}item`, 'required'));
    if (issues.length > 0 || item === null) throw invalidInput(...issues);
    return { what: 'item', item, quantity: input.quantity, amount: null, currency: null, note };
  }
  const money = typedMoney(input, issues, at);
  if (issues.length > 0 || money === null) throw invalidInput(...issues);
  return { ...money, what: 'money', item: null, quantity: null, note };
}

function enterOwed(tx: UnitOfWork, agreement: AgreementRecord, owed: NewOwed, since: string): Receipt {
  insertOwed(tx.db, {
    ...owed,
    id: tx.newId(),
    officeId: tx.officeId,
    agreementId: agreement.id,
    since,
    by: tx.account.name,
  });
  const { number, revision } = agreement;
  return tx.record({
    entity: 'agreement',
    entityId: agreement.id,
    kind: 'agreement.owed-entered',
    ...about(agreement),
    after: { number, revision, ...owedFacts(owed), note: owed.note, on: since },
  });
}

function owedFacts({
  item,
  quantity,
  amount,
  currency,
}: Pick<NewOwed, 'item' | 'quantity' | 'amount' | 'currency'>): Readonly<Record<string, unknown>> {
  return {
    item,
    quantity,
    money: amount === null || currency === null ? null : plainMoney(amount, currency),
  };
}

/** What was found when a device came back. */
export interface FoundBack {
  readonly on: string;
  readonly condition: number;
  readonly note: string | null;
  readonly receivedBy: string;
  readonly out: readonly Accessory[];
  readonly back: readonly Accessory[];
}

/** Completes the return section of an agreement: accessories that are missing are owed, and what is named besides. */
export function recordHandBack(
  tx: UnitOfWork,
  agreement: AgreementRecord,
  found: FoundBack,
  owed: readonly OwedInput[],
): Receipt {
  const { out, back, ...rest } = found;
  const accessories = returnedAccessories(out, back);
  insertHandBack(tx.db, {
    ...rest,
    accessories,
    officeId: tx.officeId,
    agreementId: agreement.id,
    at: tx.at.toISOString(),
    by: tx.account.name,
  });
  const missing = missingAccessories(accessories);
  const nothing = { amount: null, currency: null, note: null };
  for (const { kind, quantity } of missing) {
    enterOwed(tx, agreement, { ...nothing, what: 'item', item: kind, quantity }, found.on);
  }
  for (const [place, one] of owed.entries()) {
    enterOwed(tx, agreement, judgedOwed(one, `owed.${place}.`), found.on);
  }
  const { number, revision } = agreement;
  return tx.record({
    entity: 'agreement',
    entityId: agreement.id,
    kind: 'agreement.returned-device',
    ...about(agreement),
    after: {
      number,
      revision,
      on: found.on,
      condition: found.condition,
      receivedBy: found.receivedBy,
      note: found.note,
      missing: missing.length,
    },
  });
}

/** Enters something that is owed under an agreement. @throws DomainError `not-found`, `illegal-step`, `invalid-input` */
export function addOwed(tx: UnitOfWork, id: string, input: OwedInput): Recorded<void> {
  const agreement = agreementRecord(tx.db, id);
  const { state } = agreement;
  // Nobody owes anything under a form that nobody has been entered on.
  if (state === 'archived' || state === 'void' || agreement.holderId === null)
    throw new DomainError('illegal-step', { params: { state } });
  const since = agreementOf(tx.db, id).endedOn ?? dayOf(tx.at);
  return recorded(undefined, enterOwed(tx, agreement, judgedOwed(input, 'owed.'), since));
}

/**
 * The first day on which something owed can have been settled: that of the end of the agreement, or for what was owed
 * while it ran, of its beginning. On what day it was typed says nothing.
 */
function settledFrom(db: ReadableDb, { id, draftedOn }: AgreementRecord, since: string): string {
  const { endedOn } = agreementOf(db, id);
  return endedOn !== null && since >= endedOn ? endedOn : (heldUnder(db, id) ?? draftedOn);
}

/** Puts an accessory that was counted as missing back with its device, if that is still here. */
function putAccessoryBack(tx: UnitOfWork, { id, deviceId }: AgreementRecord, owed: OwedRecord): void {
  const counted = handBackOf(tx.db, id)?.accessories.find(({ kind }) => kind === owed.item);
  if (deviceId === null || owed.quantity === null || !counted || counted.back >= counted.quantity) return;
  putBack(tx, deviceId, { kind: counted.kind, quantity: owed.quantity });
}

/** Settles something owed. Answers the agreement. @throws DomainError `not-found`, `stale-version`, `invalid-input` */
export function settle(
  tx: UnitOfWork,
  input: {
    readonly id: string;
    readonly version: number;
    readonly on: string;
    readonly how: Settlement;
    readonly note: string;
  },
): Recorded<string> {
  const owed = findOwed(tx.db, input.id);
  if (!owed) throw new DomainError('not-found', { params: { entity: 'owed' } });
  const issues: Parameters<typeof readLine>[2] = [];
  const note = readLine('note', input.note, issues, 400);
  const agreement = agreementRecord(tx.db, owed.agreementId);
  const from = settledFrom(tx.db, agreement, owed.since);
  issues.push(...judgeActDay(input.on, { from, today: dayOf(tx.at) }));
  if (input.how === 'written-off' && note === null && issues.length === 0)
    issues.push(issue('note', 'required'));
  if (issues.length > 0) throw invalidInput(...issues);
  const { on, how } = input;
  if (settleOwed(tx.db, { ...input, note, by: tx.account.name }) === 0)
    throw new DomainError('stale-version');
  if (how === 'returned' || how === 'replaced') putAccessoryBack(tx, agreement, owed);
  const { number, revision } = agreement;
  const receipt = tx.record({
    entity: 'agreement',
    entityId: agreement.id,
    kind: 'agreement.owed-settled',
    ...about(agreement),
    after: { number, revision, ...owedFacts(owed), settledHow: how, note, on },
  });
  return recorded(agreement.id, receipt);
}

/**
 * Closes the book on an agreement that is over, when nothing is owed and its copies are where they are kept.
 *
 * @throws DomainError `not-found`, `stale-version`, `illegal-step` with the obstacle
 */
export function archiveAgreement(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number },
): Recorded<void> {
  const agreement = agreementRecord(tx.db, input.id);
  if (agreement.version !== input.version) throw new DomainError('stale-version');
  const { archiveObstacle: obstacle } = returnOf(tx.db, input.id);
  if (obstacle !== null) throw new DomainError('illegal-step', { params: { obstacle } });
  const on = dayOf(tx.at);
  storeArchived(tx.db, input.id, on);
  const { number, revision } = agreement;
  const receipt = tx.record({
    entity: 'agreement',
    entityId: input.id,
    kind: 'agreement.archived',
    ...about(agreement),
    after: { number, revision, on },
  });
  return recorded(undefined, receipt);
}
