import type { Accessory, DeviceFacts, DeviceInput } from '../../preload/contract/device-facts.ts';
import type { ConditionGrade, OwnerType, SimSecuring } from './device-words.ts';

/** A device as it stands on the form: every line is text, an empty one is not known. */
export type DeviceForm = {
  readonly boxNumber: string;
  readonly imei1: string;
  readonly imei2: string;
  readonly hasNoImei: boolean;
  readonly noImeiReason: string;
  readonly serial: string;
  readonly iccid: string;
  readonly msisdn: string;
  readonly operator: string;
  readonly secured: SimSecuring;
  readonly kind: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly ownerType: OwnerType;
  readonly ownerName: string;
  readonly condition: ConditionGrade;
  readonly accessories: readonly Accessory[];
  readonly colour: string;
  readonly mac: string;
  readonly assetTag: string;
  readonly funding: string;
  readonly value: number | string;
  readonly currency: string;
  readonly notes: string;
};

export const emptyDevice: DeviceForm = {
  boxNumber: '',
  imei1: '',
  imei2: '',
  hasNoImei: false,
  noImeiReason: '',
  serial: '',
  iccid: '',
  msisdn: '',
  operator: '',
  secured: 'none',
  kind: 'phone',
  manufacturer: '',
  model: '',
  ownerType: 'institution',
  ownerName: '',
  condition: '1',
  accessories: [],
  colour: '',
  mac: '',
  assetTag: '',
  funding: '',
  value: '',
  currency: '',
  notes: '',
};

/** The form for the next device of a batch: what phones of one delivery share is kept. */
export function nextDevice(last: DeviceForm): DeviceForm {
  const { boxNumber, imei1, imei2, hasNoImei, noImeiReason, serial, iccid, msisdn, mac, assetTag, notes } =
    emptyDevice;
  const own = {
    boxNumber,
    imei1,
    imei2,
    hasNoImei,
    noImeiReason,
    serial,
    iccid,
    msisdn,
    mac,
    assetTag,
    notes,
  };
  return { ...last, ...own };
}

const factLines = [
  'manufacturer',
  'model',
  'serial',
  'mac',
  'assetTag',
  'colour',
  'ownerName',
  'funding',
  'notes',
] as const;

type Line =
  | (typeof factLines)[number]
  | 'boxNumber'
  | 'imei1'
  | 'imei2'
  | 'noImeiReason'
  | 'iccid'
  | 'msisdn'
  | 'operator'
  | 'currency';

/** Lines that were filled in; an empty one is left out, not sent as empty text. */
function filled<K extends Line>(form: DeviceForm, keys: readonly K[]): Partial<Record<K, string>> {
  const lines = keys.map((key): [K, string] => [key, form[key].trim()]);
  return Object.fromEntries(lines.filter(([, line]) => line !== '')) as Partial<Record<K, string>>;
}

/** The facts as the main process takes them. */
export function factsOf(form: DeviceForm): DeviceFacts {
  const value = form.value === '' ? Number.NaN : Number(form.value);
  return {
    kind: form.kind,
    ownerType: form.ownerType,
    condition: Number(form.condition),
    accessories: [...form.accessories],
    ...filled(form, factLines),
    ...(form.hasNoImei ? filled(form, ['noImeiReason']) : filled(form, ['imei1', 'imei2'])),
    ...(Number.isFinite(value) && { value, ...filled(form, ['currency']) }),
  };
}

/** The whole form as the main process takes it for a new device. */
export function deviceOf(form: DeviceForm): DeviceInput {
  const numbers = filled(form, ['iccid', 'msisdn']);
  const sim = { ...numbers, ...filled(form, ['operator']), secured: form.secured };
  return {
    ...factsOf(form),
    ...filled(form, ['boxNumber']),
    sims: Object.keys(numbers).length > 0 ? [sim] : [],
  };
}

/** The form of a device that is in the register. */
export function formOf(facts: DeviceFacts): DeviceForm {
  const { value, condition, ownerType, accessories, ...lines } = facts;
  const known = Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
  return {
    ...emptyDevice,
    ...known,
    accessories,
    value: value ?? '',
    ownerType: ownerType as OwnerType,
    condition: String(condition) as ConditionGrade,
    hasNoImei: !facts.imei1 && Boolean(facts.noImeiReason),
  };
}

/** Path of a field on the form for its path on the wire: `sims.0.iccid` and `facts.imei1` lose their heads. */
export function fieldOnForm(path: string): string {
  return path.replace(/^(?:device\.|facts\.|sims\.\d+\.)/, '');
}
