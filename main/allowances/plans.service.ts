import type { Plan, PlanInput } from '../../preload/contract/allowances.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { invalidInput, issue } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { holderUnder } from './claims.service.ts';
import { insertPlan, planUnder, replacePlans } from './plan.repository.ts';
import { plainMoney } from './money.rules.ts';
import { typedMoney } from './typed-money.rules.ts';

/**
 * Sets what the holder of an agreement is given. The plan before it is kept, and goes on over later revisions for
 * the same holder.
 *
 * @throws DomainError `not-found`, `illegal-step`, `invalid-input`
 */
export function setPlan(tx: UnitOfWork, agreementId: string, input: PlanInput): Recorded<Plan> {
  const { number, deviceId } = holderUnder(tx.db, agreementId);
  const issues: Parameters<typeof readLine>[2] = [];
  const money = typedMoney(input, issues, 'plan.');
  const payerName = readLine('plan.payerName', input.payerName, issues);
  if (input.payer === 'other' && payerName === null) issues.push(issue('plan.payerName', 'required'));
  const note = readLine('plan.note', input.note, issues, 400);
  if (issues.length > 0 || money === null) throw invalidInput(...issues);
  const { every, payer, bundle, from } = input;
  const plan: Plan = { id: tx.newId(), ...money, every, payer, payerName, bundle, from, note };
  const before = planUnder(tx.db, agreementId);
  replacePlans(tx.db, agreementId, tx.at.toISOString());
  insertPlan(tx.db, { ...plan, officeId: tx.officeId, agreementId });
  const receipt = tx.record({
    entity: 'agreement',
    entityId: agreementId,
    kind: 'agreement.allowance-set',
    ...(deviceId === null ? {} : { deviceId }),
    ...(before ? { before: factsOf(before) } : {}),
    after: { number, ...factsOf(plan) },
  });
  return recorded(plan, receipt);
}

function factsOf({ id: _id, amount, currency, ...facts }: Plan): Readonly<Record<string, unknown>> {
  return { ...facts, money: plainMoney(amount, currency) };
}
