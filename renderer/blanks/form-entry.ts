import type { BlankEntry, OpenBlank } from '../../preload/contract/blanks.ts';
import type { Party } from '../../preload/contract/signing-values.ts';
import { handOverInput, type HandOverForm } from '../register/hand-over-form.ts';
import { deviceOf, type DeviceForm } from '../register/device-form.ts';
import { signatureOf, type SignatureForm } from '../signing/signature-form.ts';
import type { PersonChoice } from '../components/choices.ts';

/** What stands on a form that came back, in three forms of the screen. */
export interface FormOnPaper {
  readonly blank: OpenBlank;
  readonly given: HandOverForm;
  readonly holder: PersonChoice;
  readonly device: DeviceForm;
  readonly signers: readonly SignatureForm[];
  readonly marks: readonly OpenBlank['marks'][number][];
}

/** Fields of the wire that the device's part of the screen has; the rest is of the other parts. */
const deviceFields = new Set([
  'kind',
  'manufacturer',
  'model',
  'serial',
  'imei1',
  'imei2',
  'noImeiReason',
  'mac',
  'colour',
  'iccid',
  'msisdn',
  'operator',
  'secured',
]);

/** Which part of the screen has a field. */
export function partOf(path: string): 'signers' | 'device' | 'given' {
  if (path === 'marks' || path.startsWith('signatures.')) return 'signers';
  return deviceFields.has(path.replace(/^sims\.\d+\./, '')) ? 'device' : 'given';
}

/** The party's own lines of the screen: `signatures.1.name` is `signers.1.name`. */
export function signerField(path: string): string {
  return path.replace(/^signatures\./, 'signers.');
}

/** Parties whose name is filled in; an empty line was not signed. */
export function signedBy(signers: readonly SignatureForm[]): readonly SignatureForm[] {
  return signers.filter(({ name }) => name.trim() !== '');
}

/** The entry as the main process takes it. */
export function entryOf(paper: FormOnPaper, today: string): BlankEntry {
  const { blank, given, holder, device, signers, marks } = paper;
  const known = blank.device;
  const record = { id: known?.id ?? blank.agreementId, version: blank.version };
  const handOver = handOverInput(record, given, holder, today);
  const { place, supervisor, on, dueBack, condition, ownerType, accessories, match } = handOver;
  const {
    sims,
    ownerType: _owner,
    ownerName: _ownerName,
    condition: _condition,
    ...facts
  } = deviceOf(device);
  const { accessories: _accessories, boxNumber: _box, ...identity } = facts;
  return {
    holder: handOver.holder,
    place,
    supervisor,
    on,
    dueBack,
    condition,
    ownerType,
    ...(handOver.ownerName === undefined ? {} : { ownerName: handOver.ownerName }),
    accessories,
    match,
    agreement: blank.agreementId,
    version: blank.version,
    device: known === null ? identity : null,
    sims,
    marks: [...marks],
    signatures: signedBy(signers).map((signer) => signatureOf(signer, today)),
  };
}

/** Whether what was scanned off box and phone is what stands on the form. */
export function judgeMatch(
  blank: OpenBlank,
  scanned: { readonly box: string; readonly imei: string },
  imeis: readonly (string | null)[],
): { readonly box: boolean | null; readonly imei: boolean | null } {
  const digits = (text: string): string => text.replace(/\D/g, '');
  const boxOf = (text: string): string => {
    const plain = (/^BX1\/([^/]+)/i.exec(text.trim())?.[1] ?? text).trim().toUpperCase();
    return plain.replace(/-?0*(\d+)$/, '-$1');
  };
  const written = imeis.flatMap((imei) => (imei ? [digits(imei)] : []));
  return {
    box: scanned.box.trim() === '' ? null : boxOf(scanned.box) === boxOf(blank.number),
    imei: scanned.imei.trim() === '' ? null : written.includes(digits(scanned.imei)),
  };
}

/** Parties in the order of the form's signature page. */
export function signersOf(blank: OpenBlank): readonly { readonly party: Party; readonly stamp: boolean }[] {
  return blank.required.map(({ party, stamp }) => ({ party: party as Party, stamp }));
}
