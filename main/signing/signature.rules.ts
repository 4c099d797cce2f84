import type { FieldIssue } from '../../preload/contract/errors.ts';
import type { Party, SigningWay, StampState } from '../../preload/contract/signing-values.ts';
import { issue } from '../errors.ts';
import { readLine } from '../register/device.rules.ts';

/** A signature as typed. */
export interface SignatureInput {
  readonly party: Party;
  readonly name: string;
  readonly title?: string | undefined;
  readonly councilId: string | null;
  readonly on: string;
  readonly how: SigningWay;
  readonly stamp: StampState;
  readonly stampName?: string | undefined;
  readonly witness?: string | undefined;
  readonly note?: string | undefined;
}

/** A signature, judged and ready to be stored. */
export interface SignatureDraft {
  readonly party: Party;
  readonly name: string;
  readonly title: string | null;
  readonly councilId: string | null;
  readonly on: string;
  readonly how: SigningWay;
  readonly stamp: StampState;
  readonly stampName: string | null;
  readonly witness: string | null;
  readonly note: string | null;
}

/** Between which days a paper can have been signed: from its print to today. */
export interface SigningDays {
  readonly printedOn: string;
  readonly today: string;
}

/**
 * Judges a signature: somebody signed, on a day when the paper was there; a thumbprint was seen by a witness;
 * what stamp it is is only said of one that is there. `at` goes before the names of the fields.
 */
export function judgeSignature(
  input: SignatureInput,
  days: SigningDays,
  at = '',
): { readonly draft: SignatureDraft | null; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const line = (field: string, text: string | undefined, limit?: number): string | null =>
    readLine(`${at}${field}`, text, issues, limit);
  const name = line('name', input.name);
  if (name === null && issues.length === 0) issues.push(issue(`${at}name`, 'required'));
  const witness = line('witness', input.witness);
  if (input.how === 'thumbprint' && witness === null) issues.push(issue(`${at}witness`, 'witness-missing'));
  if (input.on > days.today) issues.push(issue(`${at}on`, 'date-in-future', input.on));
  else if (input.on < days.printedOn) {
    issues.push(issue(`${at}on`, 'before-print', input.on, { printed: days.printedOn }));
  }
  const rest = {
    title: line('title', input.title),
    stampName:
      input.stamp === 'present' || input.stamp === 'illegible' ? line('stampName', input.stampName) : null,
    note: line('note', input.note, 400),
  };
  if (issues.length > 0 || name === null) return { draft: null, issues };
  const { party, councilId, on, how, stamp } = input;
  return { draft: { party, name, councilId, on, how, stamp, witness, ...rest }, issues };
}
