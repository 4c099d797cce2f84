import type { RevisionReason } from '../../preload/contract/return-values.ts';
import { agreementOf, revisable, reviseAgreement } from '../agreements/index.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';
import { dayOf, deviceOf, setDueBack } from '../register/index.ts';
import { isOnOtherPaper, judgeRevisionDays, runsFrom } from './revision.rules.ts';

export interface ReviseInput {
  readonly id: string;
  readonly version: number;
  readonly because: RevisionReason;
  readonly on: string;
  readonly dueBack: string | null;
  readonly renewOn: string | null;
  readonly note: string;
}

/**
 * Makes a new revision for the same holder: with other terms, or because a year is over. An agreement that is not on
 * paper yet has nothing to revise. Answers the new revision.
 *
 * @throws DomainError `stale-version`, `illegal-step`, `not-printed`, `invalid-input`
 */
export function revise(tx: UnitOfWork, input: ReviseInput): Recorded<string> {
  const present = revisable(tx, input.id, input.version);
  if (present.printedAt === null) throw new DomainError('not-printed');
  const device = deviceOf(tx.db, present.deviceId);
  const days = { startedOn: runsFrom(present, device.issuedOn), today: dayOf(tx.at) };
  const issues = judgeRevisionDays(input, days);
  const note = readLine('note', input.note, issues, 1000);
  if (issues.length > 0) throw invalidInput(...issues);
  if (device.dueBack !== input.dueBack) setDueBack(tx, device.id, input.dueBack);
  const { because, on, renewOn } = input;
  const { holderId, handOverId, ownership } = present;
  const revised = reviseAgreement(tx, present, {
    because,
    on,
    renewOn,
    holderId,
    handOverId,
    ownership,
    note,
  });
  return recorded(revised.agreementId, revised.receipt);
}

/** What a renewal of several came to. */
export interface Renewed {
  readonly renewed: number;
  /** Numbers whose new revision is made from another template, or in other languages, than the one before. */
  readonly onOtherPaper: string[];
}

/** Renews agreements, each as a revision of its own, all of them or none. */
export function renewAll(
  tx: UnitOfWork,
  input: {
    readonly agreements: readonly { readonly id: string; readonly version: number }[];
    readonly on: string;
    readonly renewOn: string | null;
  },
): Recorded<Renewed> {
  const onOtherPaper: string[] = [];
  let receipt = tx.nothingWritten();
  for (const { id, version } of input.agreements) {
    const before = revisable(tx, id, version);
    const { deviceId, number } = before;
    const { dueBack } = deviceOf(tx.db, deviceId);
    const kept = dueBack !== null && dueBack > input.on ? dueBack : null;
    const { on, renewOn } = input;
    const next = revise(tx, { id, version, because: 'renewal', on, renewOn, dueBack: kept, note: '' });
    ({ receipt } = next);
    if (isOnOtherPaper(agreementOf(tx.db, next.value), before)) onOtherPaper.push(number);
  }
  return recorded({ renewed: input.agreements.length, onOtherPaper }, receipt);
}
