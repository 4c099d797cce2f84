import type { SignatureInput } from '../../preload/contract/signing.ts';
import type { Party, SigningWay, StampState } from '../../preload/contract/signing-values.ts';
import type { CouncilChoice } from '../councils/council-picker.tsx';

/** A signature as it stands on a form. */
export type SignatureForm = {
  readonly party: Party;
  readonly name: string;
  readonly title: string;
  readonly council: CouncilChoice | null;
  readonly on: string | null;
  readonly how: SigningWay;
  readonly stamp: StampState;
  readonly stampName: string;
  readonly witness: string;
  readonly note: string;
};

/** An empty form for a party; one whose stamp is asked for is looked for first as being there. */
export function newSignature(party: Party, on: string, stamped: boolean): SignatureForm {
  return {
    party,
    name: '',
    title: '',
    council: null,
    on,
    how: 'signed',
    stamp: stamped ? 'present' : 'not-needed',
    stampName: '',
    witness: '',
    note: '',
  };
}

/** Whether a party signs for an office that is in the list of councils. */
export function signsForOffice(party: Party): boolean {
  return party === 'council' || party === 'partner';
}

const optional = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Partial<Record<K, string>>);

/** The form as the main process takes it. */
export function signatureOf(form: SignatureForm, today: string): SignatureInput {
  const { party, name, council, on, how, stamp } = form;
  return {
    party,
    name,
    councilId: signsForOffice(party) ? (council?.id ?? null) : null,
    on: on ?? today,
    how,
    stamp,
    ...optional('title', form.title),
    ...optional('stampName', form.stampName),
    ...(how === 'thumbprint' ? optional('witness', form.witness) : {}),
    ...optional('note', form.note),
  };
}

/** Path on the form of a path on the wire: `signature.name` and `signatures.0.name` are `name`. */
export function signatureField(path: string): string {
  return path.replace(/^(?:signature|signatures\.\d+)\./, '').replace(/^councilId$/, 'council');
}
