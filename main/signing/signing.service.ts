import type { ScannedSigning, SignatureInput } from '../../preload/contract/signing.ts';
import { restate } from '../agreements/index.ts';
import { recorded, type Receipt, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { dayOf } from '../register/index.ts';
import { copyCompleteness } from './completeness.service.ts';
import { formOfCode } from './form-of-code.service.ts';
import {
  copiesToSign,
  findSignature,
  insertSignature,
  isCouncil,
  markReplaced,
  signaturesOf,
  type Mark,
  type SignatureRecord,
  type SignedAgreement,
} from './signature.repository.ts';
import { judgeSignature, type SignatureDraft } from './signature.rules.ts';
import { agreementToSign, printedOn } from './signing-view.service.ts';

/** The day from which a form can have been signed. @throws DomainError `illegal-step` for a void or an archived one, `not-printed` */
function signableFrom(agreement: SignedAgreement): string {
  const { state } = agreement;
  if (state === 'void' || state === 'archived') throw new DomainError('illegal-step', { params: { state } });
  const printed = printedOn(agreement);
  if (printed === null) throw new DomainError('not-printed');
  return printed;
}

/** @throws DomainError `illegal-step` for a void form, `not-printed`, `invalid-input` with the fields below `at` */
function judged(
  tx: UnitOfWork,
  agreement: SignedAgreement,
  input: SignatureInput,
  at: string,
): SignatureDraft {
  const printed = signableFrom(agreement);
  const { draft, issues } = judgeSignature(input, { printedOn: printed, today: dayOf(tx.at) }, at);
  if (draft === null) throw invalidInput(...issues);
  if (draft.councilId !== null && !isCouncil(tx.db, draft.councilId)) {
    throw invalidInput(issue(`${at}councilId`, 'not-found'));
  }
  return draft;
}

function store(tx: UnitOfWork, agreementId: string, mark: Mark, draft: SignatureDraft): void {
  insertSignature(tx.db, {
    ...draft,
    id: tx.newId(),
    officeId: tx.officeId,
    agreementId,
    mark,
    at: tx.at.toISOString(),
    by: tx.account.name,
  });
}

/** The copies of an agreement that lack nothing, as the change feed says it. */
function completeNow(tx: UnitOfWork, id: string): string {
  const copies = [...(copyCompleteness(tx.db, [id]).get(id) ?? [])];
  return copies.flatMap(([mark, lacks]) => (lacks.length === 0 ? [mark] : [])).join(', ');
}

function enter(
  tx: UnitOfWork,
  kind: string,
  { id, number, revision, deviceId }: SignedAgreement,
  marks: readonly Mark[],
  facts: Readonly<Record<string, unknown>>,
  before?: Readonly<Record<string, unknown>>,
): Receipt {
  return tx.record({
    entity: 'agreement',
    entityId: id,
    kind,
    ...(deviceId === null ? {} : { deviceId }),
    ...(before ? { before } : {}),
    after: { number, revision, copies: marks.join(', '), ...facts, complete: completeNow(tx, id) },
  });
}

/**
 * Enters signatures and stamps on copies of one agreement: each party's on every copy named.
 *
 * @param at goes before the names of the fields in refusals, e.g. `signatures.`
 * @throws DomainError `not-found`, `illegal-step`, `not-printed`, `invalid-input` also for a mark that is entered already
 */
export function recordSignatures(
  tx: UnitOfWork,
  input: {
    readonly agreement: string;
    readonly marks: readonly Mark[];
    readonly signatures: readonly SignatureInput[];
  },
): Recorded<void> {
  const agreement = agreementToSign(tx.db, input.agreement);
  signableFrom(agreement);
  const marks = [...new Set(input.marks)];
  const there = copiesToSign(tx.db, agreement.id).map(({ mark }) => mark);
  const strange = marks.find((mark) => !there.includes(mark));
  if (strange !== undefined) throw invalidInput(issue('marks', 'not-in-list', strange));
  let receipt = tx.nothingWritten();
  for (const [place, signature] of input.signatures.entries()) {
    const at = `signatures.${place}.`;
    const draft = judged(tx, agreement, signature, at);
    const entered = currentOf(tx, agreement.id, draft.party).find((mark) => marks.includes(mark));
    if (entered !== undefined) {
      throw invalidInput(issue(`${at}party`, 'signed-already', draft.party, { copy: entered }));
    }
    for (const mark of marks) store(tx, agreement.id, mark, draft);
    receipt = enter(tx, 'agreement.signature-entered', agreement, marks, { ...draft });
  }
  restate(tx, [agreement.id]);
  return recorded(undefined, receipt);
}

/** Copies on which a party's mark counts already. */
function currentOf(tx: UnitOfWork, agreementId: string, party: string): Mark[] {
  return signaturesOf(tx.db, agreementId)
    .filter((entry) => entry.party === party && entry.replacedAt === null)
    .map(({ mark }) => mark);
}

/**
 * Enters the same signature on the form whose code was scanned, a health worker's under their own name. What is entered already is passed over, so that a
 * page scanned twice does no harm.
 *
 * @param all every copy of the agreement instead of the one that was scanned
 */
export function scanSignature(
  tx: UnitOfWork,
  input: { readonly code: string; readonly all: boolean; readonly signature: SignatureInput },
): Recorded<ScannedSigning> {
  const form = formOfCode(tx.db, input.code);
  const agreement = agreementToSign(tx.db, form.agreementId);
  if (form.mark === null && !input.all) {
    throw invalidInput(issue('code', 'form-copy-missing', input.code, { number: form.number }));
  }
  const { signature } = input;
  // Every form of a batch has a holder of its own; only a blank one takes the name that was typed.
  const name = signature.party === 'holder' ? (agreement.holder ?? signature.name) : signature.name;
  const draft = judged(tx, agreement, { ...signature, name }, 'signature.');
  const there = copiesToSign(tx.db, agreement.id).map(({ mark }) => mark);
  const wanted = input.all || form.mark === null ? there : [form.mark];
  const entered = currentOf(tx, agreement.id, draft.party);
  const fresh = wanted.filter((mark) => !entered.includes(mark));
  let receipt = tx.nothingWritten();
  if (fresh.length > 0) {
    for (const mark of fresh) store(tx, agreement.id, mark, draft);
    receipt = enter(tx, 'agreement.signature-entered', agreement, fresh, { ...draft });
    restate(tx, [agreement.id]);
  }
  const lacks = copyCompleteness(tx.db, [agreement.id]).get(agreement.id);
  const { id: agreementId, number, revision } = agreement;
  return recorded(
    {
      agreementId,
      number,
      revision,
      marks: fresh,
      complete: wanted.filter((mark) => (lacks?.get(mark) ?? []).length === 0),
      lacks: wanted.flatMap((mark) => (lacks?.get(mark) ?? []).map((lack) => ({ ...lack, mark }))),
      already: wanted.filter((mark) => entered.includes(mark)),
    },
    receipt,
  );
}

/** @throws DomainError `not-found`, `stale-version` for an entry that was replaced meanwhile */
function replaceable(
  tx: UnitOfWork,
  id: string,
): { readonly old: SignatureRecord; readonly agreement: SignedAgreement } {
  const old = findSignature(tx.db, id);
  if (!old) throw new DomainError('not-found', { params: { entity: 'signature' } });
  if (markReplaced(tx.db, id, tx.at.toISOString()) === 0) throw new DomainError('stale-version');
  return { old, agreement: agreementToSign(tx.db, old.agreementId) };
}

/** Puts another entry in the place of a wrong one, which is kept. Answers the agreement. */
export function correctSignature(
  tx: UnitOfWork,
  input: { readonly id: string; readonly signature: SignatureInput },
): Recorded<string> {
  const { old, agreement } = replaceable(tx, input.id);
  const draft = judged(tx, agreement, input.signature, 'signature.');
  const taken = currentOf(tx, agreement.id, draft.party).includes(old.mark);
  if (taken) throw invalidInput(issue('signature.party', 'signed-already', draft.party, { copy: old.mark }));
  store(tx, agreement.id, old.mark, draft);
  restate(tx, [agreement.id]);
  const { party, name, title, on, how, stamp, stampName, witness, note, council } = old;
  const before = {
    party,
    name,
    title,
    on,
    how,
    stamp,
    stampName,
    witness,
    note,
    councilId: council?.id ?? null,
  };
  const receipt = enter(tx, 'agreement.signature-corrected', agreement, [old.mark], { ...draft }, before);
  return recorded(agreement.id, receipt);
}

/** Takes back an entry that was made by mistake; it is kept and no longer counts. Answers the agreement. */
export function withdrawSignature(
  tx: UnitOfWork,
  input: { readonly id: string; readonly reason: string },
): Recorded<string> {
  const reason = input.reason.trim();
  if (reason === '') throw invalidInput(issue('reason', 'required'));
  const { old, agreement } = replaceable(tx, input.id);
  restate(tx, [agreement.id]);
  const { party, name } = old;
  const receipt = enter(tx, 'agreement.signature-withdrawn', agreement, [old.mark], { party, name, reason });
  return recorded(agreement.id, receipt);
}
