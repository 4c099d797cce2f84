import type { Purpose } from '../../preload/contract/transmittal-values.ts';
import type { CallInput } from '../api/client.ts';
import type { PersonChoice } from '../components/choices.ts';
import type { CouncilChoice } from '../councils/council-picker.tsx';
import type { Party } from './passages.ts';

export type Mark = 'A' | 'B' | 'C';

/** What is typed before papers are sent. */
export interface SendForm extends Record<string, unknown> {
  purpose: Purpose;
  person: PersonChoice | null;
  council: CouncilChoice | null;
  /** Of papers to be signed: each to the council of its place. */
  byPlace: boolean;
  /** Of papers to be kept: to a partner rather than to a holder. */
  toPartner: boolean;
  marks: Mark[];
  on: string | null;
  dueOn: string | null;
  carriedBy: string;
  note: string;
}

export function newSendForm(purpose: Purpose, on: string): SendForm {
  return {
    purpose,
    person: null,
    council: null,
    byPlace: true,
    toPartner: true,
    marks: ['A', 'B', 'C'],
    on,
    dueOn: null,
    carriedBy: '',
    note: '',
  };
}

/** Whom the papers go to: somebody, each to the council of its place, or nobody chosen yet. */
export function partyOf(form: SendForm): Party | 'by-place' | null {
  const { purpose, person, council, byPlace, toPartner } = form;
  if (purpose === 'sign' && byPlace) return 'by-place';
  if (purpose === 'issue' || (purpose === 'deliver' && !toPartner)) {
    return person?.kind === 'known' ? { kind: 'person', id: person.id } : null;
  }
  return council && { kind: 'council', id: council.id };
}

/** What is sent, as the calls want it; null while it is not known to whom. */
export function sendingOf(
  form: SendForm,
  agreements: readonly number[],
): CallInput<'transmittals.plan'> | null {
  const to = partyOf(form);
  if (to === null || form.on === null || form.marks.length === 0) return null;
  return {
    purpose: form.purpose,
    to: to === 'by-place' ? null : to,
    agreements: [...agreements],
    marks: form.marks,
    on: form.on,
  };
}
