import type { Claim, ClaimFilter, ClaimInput } from '../../preload/contract/allowances.ts';
import type { PaymentWay } from '../../preload/contract/allowance-values.ts';
import { findAgreement } from '../agreements/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { nameKey } from '../people/index.ts';
import { readLine } from '../register/device.rules.ts';
import { dayOf } from '../register/index.ts';
import {
  claimRows,
  claimsOfHolder,
  claimTotals,
  findClaim,
  holdingsUnder,
  insertClaim,
  storeDecision,
  storePayment,
  storeWithdrawal,
} from './claim.repository.ts';
import {
  afterStep,
  isHeldThrough,
  mayDecide,
  overlaps,
  stillCounts,
  type ClaimPeriod,
  type ClaimStep,
} from './claim.rules.ts';
import { plainMoney } from './money.rules.ts';
import { typedMoney } from './typed-money.rules.ts';

/** @throws DomainError `not-found` */
export function claimOf(db: ReadableDb, id: string): Claim {
  const claim = findClaim(db, id);
  if (!claim) throw new DomainError('not-found', { params: { entity: 'claim' } });
  return claim;
}

/** The holder of an agreement, who claims under it. @throws DomainError `not-found`, `illegal-step` for a form without one */
export function holderUnder(
  db: ReadableDb,
  agreementId: string,
): { readonly holderId: string; readonly number: string; readonly deviceId: string | null } {
  const agreement = findAgreement(db, agreementId);
  if (!agreement) throw new DomainError('not-found', { params: { entity: 'agreement' } });
  const { holderId, number, deviceId, state } = agreement;
  if (holderId === null || state === 'void') throw new DomainError('illegal-step', { params: { state } });
  return { holderId, number, deviceId };
}

/** Claims that ask for days of a period a second time. */
export function overlappingClaims(
  db: ReadableDb,
  agreementId: string,
  period: ClaimPeriod,
  except: string | null,
): Claim[] {
  const holder = findAgreement(db, agreementId)?.holderId ?? null;
  return holder === null ? [] : claimsSharing(db, holder, period, except);
}

/** Claims of a holder that still count and share a day with a period. */
function claimsSharing(db: ReadableDb, holder: string, period: ClaimPeriod, except: string | null): Claim[] {
  return claimsOfHolder(db, holder).filter(
    (claim) => claim.id !== except && stillCounts(claim.state) && overlaps(claim, period),
  );
}

/** Says why a period cannot be claimed: the holder did not have the device on all of its days. */
function judgeHeld(
  db: ReadableDb,
  agreement: string,
  period: ClaimPeriod,
  issues: Parameters<typeof readLine>[2],
): void {
  const holdings = holdingsUnder(db, agreement);
  if (isHeldThrough(period, holdings)) return;
  const { from, until } = period;
  const held = holdings.findLast((one) => one.from <= from) ?? holdings[0];
  if (!held || from < held.from) {
    issues.push(issue('from', 'before-holding', from, { since: held?.from ?? '' }));
  } else if (held.until !== null) {
    const field = from > held.until ? 'from' : 'until';
    issues.push(issue(field, 'after-holding', field === 'from' ? from : until, { until: held.until }));
  }
}

export function listClaims(
  db: ReadableDb,
  filter: ClaimFilter,
): { rows: number[]; total: number; totals: ReturnType<typeof claimTotals> } {
  const compared = { ...filter, text: nameKey(filter.text) };
  const rows = claimRows(db, compared);
  return { rows, total: rows.length, totals: claimTotals(db, compared) };
}

function enter(
  tx: UnitOfWork,
  kind: string,
  claim: { readonly id: string; readonly deviceId: string | null },
  after: Readonly<Record<string, unknown>>,
): Receipt {
  const { id, deviceId } = claim;
  return tx.record({
    entity: 'claim',
    entityId: id,
    kind,
    ...(deviceId === null ? {} : { deviceId }),
    after,
  });
}

/** Enters a claim of an agreement's holder. @throws DomainError `not-found`, `illegal-step`, `invalid-input` */
export function enterClaim(tx: UnitOfWork, input: ClaimInput): Recorded<string> {
  const { holderId, deviceId } = holderUnder(tx.db, input.agreement);
  const issues: Parameters<typeof readLine>[2] = [];
  const today = dayOf(tx.at);
  const { from, until, submittedOn } = input;
  if (until < from) issues.push(issue('until', 'before-day', until, { day: from }));
  else judgeHeld(tx.db, input.agreement, { from, until }, issues);
  if (submittedOn > today) issues.push(issue('submittedOn', 'date-in-future', submittedOn));
  const money = typedMoney(input, issues);
  const note = readLine('note', input.note, issues, 400);
  if (issues.length > 0 || money === null) throw invalidInput(...issues);
  const id = tx.newId();
  const { agreement: agreementId } = input;
  const claim = { id, agreementId, holderId, from, until, ...money, note, submittedOn };
  insertClaim(tx.db, { ...claim, officeId: tx.officeId, by: tx.account.name });
  const twice = claimsSharing(tx.db, holderId, { from, until }, id).length;
  const receipt = enter(
    tx,
    'claim.entered',
    { id, deviceId },
    { ...factsOf(claimOf(tx.db, id)), note, submittedOn, overlaps: twice === 0 ? null : twice },
  );
  return recorded(id, receipt);
}

/** The claim a step is taken on, and the state it leads to. @throws DomainError `stale-version`, `illegal-step` */
function stepOn(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number },
  step: ClaimStep,
): { readonly claim: Claim; readonly state: Claim['state']; readonly about: Parameters<typeof enter>[2] } {
  const claim = claimOf(tx.db, input.id);
  if (claim.version !== input.version) throw new DomainError('stale-version');
  const state = afterStep(claim.state, step);
  if (state === null) throw new DomainError('illegal-step', { params: { state: claim.state } });
  const deviceId = findAgreement(tx.db, claim.agreementId)?.deviceId ?? null;
  return { claim, state, about: { id: claim.id, deviceId } };
}

function factsOf({
  number,
  from,
  until,
  amount,
  currency,
  holder,
}: Claim): Readonly<Record<string, unknown>> {
  const money = plainMoney(amount, currency);
  return { number, from, until, money, holder: holder.name, holderId: holder.id };
}

/**
 * Approves or refuses a claim; a refusal says why.
 *
 * @throws DomainError `own-entry` for whoever entered it, `stale-version`, `illegal-step`, `invalid-input`
 */
export function decideClaim(
  tx: UnitOfWork,
  input: {
    readonly id: string;
    readonly version: number;
    readonly approve: boolean;
    readonly decision: string;
  },
): Recorded<void> {
  const { claim, state, about } = stepOn(tx, input, input.approve ? 'approve' : 'refuse');
  if (!mayDecide(claim, tx.account.name)) throw new DomainError('own-entry');
  const issues: Parameters<typeof readLine>[2] = [];
  const decision = readLine('decision', input.decision, issues, 400);
  if (!input.approve && decision === null && issues.length === 0) issues.push(issue('decision', 'required'));
  if (issues.length > 0) throw invalidInput(...issues);
  const { id, version } = input;
  const by = tx.account.name;
  if (storeDecision(tx.db, { id, version, state, decision, by, at: tx.at.toISOString() }) === 0) {
    throw new DomainError('stale-version');
  }
  const kind = input.approve ? 'claim.approved' : 'claim.refused';
  return recorded(undefined, enter(tx, kind, about, { ...factsOf(claim), reason: decision }));
}

/** Takes back a claim that is not paid. @throws DomainError `stale-version`, `illegal-step`, `invalid-input` */
export function withdrawClaim(
  tx: UnitOfWork,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Recorded<void> {
  const { claim, about } = stepOn(tx, input, 'withdraw');
  const issues: Parameters<typeof readLine>[2] = [];
  const reason = readLine('reason', input.reason, issues, 400);
  if (reason === null && issues.length === 0) issues.push(issue('reason', 'required'));
  if (issues.length > 0 || reason === null) throw invalidInput(...issues);
  if (storeWithdrawal(tx.db, { ...input, reason }) === 0) throw new DomainError('stale-version');
  return recorded(undefined, enter(tx, 'claim.withdrawn', about, { ...factsOf(claim), reason }));
}

/** Enters that an approved claim was paid. @throws DomainError `stale-version`, `illegal-step`, `invalid-input` */
export function payClaim(
  tx: UnitOfWork,
  input: {
    readonly id: string;
    readonly version: number;
    readonly on: string;
    readonly how: PaymentWay;
    readonly reference: string;
  },
): Recorded<void> {
  const { claim, about } = stepOn(tx, input, 'pay');
  const issues: Parameters<typeof readLine>[2] = [];
  const reference = readLine('reference', input.reference, issues);
  const { id, version, on, how } = input;
  if (on > dayOf(tx.at)) issues.push(issue('on', 'date-in-future', on));
  else if (on < claim.submittedOn) issues.push(issue('on', 'before-day', on, { day: claim.submittedOn }));
  if (how !== 'cash' && reference === null && issues.length === 0) {
    issues.push(issue('reference', 'required'));
  }
  if (issues.length > 0) throw invalidInput(...issues);
  if (storePayment(tx.db, { id, version, on, how, reference, by: tx.account.name }) === 0) {
    throw new DomainError('stale-version');
  }
  return recorded(
    undefined,
    enter(tx, 'claim.paid', about, { ...factsOf(claim), on, paidHow: how, paidReference: reference }),
  );
}
