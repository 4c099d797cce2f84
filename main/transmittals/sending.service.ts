import type { NamedParty, TransmittalPlan } from '../../preload/contract/transmittals.ts';
import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import { isLegalStep, moveCopies } from '../agreements/index.ts';
import { councilOfPlace, findCouncil } from '../councils/index.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { findPerson } from '../people/index.ts';
import { readLine } from '../register/device.rules.ts';
import { chosenCopies, type ChosenCopy } from './ready.repository.ts';
import { insertItem, insertTransmittal, nextSequence } from './transmittal.repository.ts';
import { dueDay, stepOf, transmittalNumber } from './transmittal.rules.ts';

export interface Sending {
  readonly purpose: Purpose;
  /** Null: each paper to the council of its holder's place. */
  readonly to: { readonly kind: 'person' | 'council'; readonly id: string } | null;
  /** Rows of agreements. */
  readonly agreements: readonly number[];
  readonly marks: readonly ('A' | 'B' | 'C')[];
  readonly on: string;
}

interface Group {
  readonly to: NamedParty;
  readonly daysLimit: number | null;
  readonly copies: ChosenCopy[];
}

interface Sorted {
  readonly groups: readonly Group[];
  readonly unready: readonly ChosenCopy[];
  readonly homeless: readonly string[];
}

const namedAtMost = 50;

const sentKinds: Readonly<Record<Purpose, string>> = {
  issue: 'transmittal.issued',
  sign: 'transmittal.sent',
  deliver: 'transmittal.dispatched',
};

/** What would go to whom, and what would stay and why. @throws DomainError `invalid-input` on `to` */
export function planOf(db: ReadableDb, sending: Sending): TransmittalPlan {
  const { groups, unready, homeless } = sorted(db, sending);
  return {
    groups: groups.map(({ to, copies, daysLimit }) => ({
      to,
      agreements: countAgreements(copies),
      copies: copies.length,
      dueOn: dueDay(sending.purpose, sending.on, daysLimit),
    })),
    unready: unready.slice(0, namedAtMost).map(({ number, mark, state }) => ({ number, mark, state })),
    unreadyCount: unready.length,
    homeless: homeless.slice(0, namedAtMost),
    homelessCount: homeless.length,
  };
}

function countAgreements(copies: readonly ChosenCopy[]): number {
  return new Set(copies.map(({ agreementId }) => agreementId)).size;
}

/** Sorts what was chosen by whom it goes to, and leaves aside what cannot go. */
function sorted(db: ReadableDb, sending: Sending): Sorted {
  const groups = new Map<string, Group>();
  const unready: ChosenCopy[] = [];
  const homeless = new Set<string>();
  const fixed = sending.to === null ? null : partyOf(db, sending.purpose, sending.to);
  const councilFor = councilOfPlace(db);
  for (const copy of chosenCopies(db, sending.agreements, sending.marks)) {
    if (!isLegalStep(copy, stepOf[sending.purpose])) {
      unready.push(copy);
      continue;
    }
    const councilId = fixed === null ? councilFor(copy.placeId) : null;
    const party =
      fixed ?? (councilId === null ? null : partyOf(db, 'sign', { kind: 'council', id: councilId }));
    if (party === null) {
      homeless.add(copy.number);
      continue;
    }
    const group = groups.get(party.to.id) ?? { ...party, copies: [] };
    group.copies.push(copy);
    groups.set(party.to.id, group);
  }
  return {
    groups: [...groups.values()].sort((a, b) => a.to.name.localeCompare(b.to.name)),
    unready,
    homeless: [...homeless],
  };
}

/** The party that papers go to, who must be able to take them for the purpose. */
function partyOf(
  db: ReadableDb,
  purpose: Purpose,
  { kind, id }: NonNullable<Sending['to']>,
): { readonly to: NamedParty; readonly daysLimit: number | null } {
  if (kind === 'council') {
    const council = purpose === 'issue' ? undefined : findCouncil(db, id);
    if (!council || council.closedOn !== null) throw invalidInput(issue('to', 'not-found'));
    return { to: { kind, id, name: council.name }, daysLimit: council.daysLimit };
  }
  const person = purpose === 'sign' ? undefined : findPerson(db, id);
  if (!person || person.erasedOn !== null) throw invalidInput(issue('to', 'not-found'));
  return { to: { kind, id, name: person.fullName }, daysLimit: null };
}

/**
 * Sends what can go, as one transmittal for each party, and answers their ids.
 *
 * @throws DomainError `nothing-selected` when nothing can go, `invalid-input`
 */
export function send(
  tx: UnitOfWork,
  sending: Sending & {
    readonly dueOn: string | null;
    readonly carriedBy?: string | undefined;
    readonly note?: string | undefined;
  },
): Recorded<readonly string[]> {
  const issues: Parameters<typeof readLine>[2] = [];
  const carriedBy = readLine('carriedBy', sending.carriedBy, issues);
  const note = readLine('note', sending.note, issues, 400);
  if (sending.dueOn !== null && sending.dueOn < sending.on) {
    issues.push(issue('dueOn', 'out-of-range', sending.dueOn, { min: sending.on, max: '…' }));
  }
  if (issues.length > 0) throw invalidInput(...issues);
  const { groups } = sorted(tx.db, sending);
  if (groups.length === 0) throw new DomainError('nothing-selected');
  const ids: string[] = [];
  let receipt: Receipt = tx.nothingWritten();
  for (const group of groups) {
    const id = tx.newId();
    ids.push(id);
    receipt = sendGroup(tx, group, { ...sending, id, carriedBy, note });
  }
  return recorded(ids, receipt);
}

function sendGroup(
  tx: UnitOfWork,
  { to, daysLimit, copies }: Group,
  given: {
    readonly id: string;
    readonly purpose: Purpose;
    readonly on: string;
    readonly dueOn: string | null;
    readonly carriedBy: string | null;
    readonly note: string | null;
  },
): Receipt {
  const { id, purpose, on, carriedBy, note } = given;
  const sequence = nextSequence(tx.db);
  const dueOn = given.dueOn ?? dueDay(purpose, on, daysLimit);
  const target = to.kind === 'person' ? { personId: to.id } : { councilId: to.id };
  insertTransmittal(tx.db, {
    personId: null,
    councilId: null,
    ...target,
    id,
    officeId: tx.officeId,
    sequence,
    purpose,
    sentOn: on,
    dueOn,
    carriedBy,
    note,
  });
  for (const copy of copies) insertItem(tx.db, id, copy);
  moveCopies(tx, {
    copies: copies.map(({ agreementId, mark }) => ({ agreementId, mark })),
    step: stepOf[purpose],
    on,
    ...target,
    transmittalId: id,
  });
  const whom = purpose === 'issue' ? 'supervisor' : to.kind === 'person' ? 'holder' : 'council';
  return tx.record({
    entity: 'transmittal',
    entityId: id,
    kind: sentKinds[purpose],
    after: {
      transmittal: transmittalNumber(sequence),
      [whom]: to.name,
      ...(to.kind === 'person' ? { [`${whom}Id`]: to.id } : {}),
      agreements: countAgreements(copies),
      copies: copies.length,
      on,
      dueOn,
      carriedBy,
      note,
    },
  });
}
