import type { FieldIssue } from '../../preload/contract/errors.ts';
import { deviceKinds, type DeviceKind, type DeviceState } from '../../preload/contract/device-values.ts';
import { type Accessory, type DeviceFacts } from '../../preload/contract/device-facts.ts';
import { ownerTypes } from '../../preload/contract/settings.ts';
import { issue } from '../errors.ts';
import { readImei } from './imei.rules.ts';
import { looksLikeLostDigits, scannedText } from './scanned-text.rules.ts';

export type OwnerType = (typeof ownerTypes)[number];

/** A device's facts, normalised and ready to be stored. */
export interface DeviceDraft {
  readonly kind: DeviceKind;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly imei1: string | null;
  readonly imei2: string | null;
  readonly noImeiReason: string | null;
  readonly mac: string | null;
  readonly assetTag: string | null;
  readonly colour: string | null;
  readonly ownerType: OwnerType;
  readonly ownerName: string | null;
  readonly condition: number;
  readonly value: number | null;
  readonly currency: string | null;
  readonly funding: string | null;
  readonly notes: string | null;
  readonly accessories: readonly Accessory[];
}

export interface DeviceJudgement {
  /** Null while there are issues. */
  readonly draft: DeviceDraft | null;
  readonly imei1: string | null;
  readonly imei2: string | null;
  readonly serial: string | null;
  readonly issues: readonly FieldIssue[];
  readonly warnings: readonly FieldIssue[];
}

const longest = { line: 120, notes: 2000 };
const kindsWithImei: readonly DeviceKind[] = ['phone', 'tablet'];
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/**
 * A text that may be left out: trimmed, or null when empty. Too long is an issue, and so are control
 * characters and those that turn the order of reading, with which a name could pass for another.
 */
export function readLine(
  field: string,
  text: string | null | undefined,
  issues: FieldIssue[],
  limit = longest.line,
): string | null {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return null;
  if (control.test(trimmed)) {
    issues.push(issue(field, 'control-characters', trimmed.slice(0, limit)));
    return null;
  }
  if (trimmed.length > limit) {
    issues.push(issue(field, 'too-long', `${trimmed.slice(0, 40)}…`, { max: limit, length: trimmed.length }));
    return null;
  }
  return trimmed;
}

function readSerial(text: string | undefined, issues: FieldIssue[]): string | null {
  const serial = scannedText(text ?? '');
  if (serial === '') return null;
  if (looksLikeLostDigits(serial)) {
    issues.push(issue('serial', 'digits-lost', serial));
    return null;
  }
  if (serial.length < 4 || serial.length > 40) {
    issues.push(issue('serial', 'serial-length', serial.slice(0, 60), { digits: serial.length }));
    return null;
  }
  return serial;
}

/** A MAC address as `AA:BB:CC:DD:EE:FF`. */
function readMac(text: string | undefined, issues: FieldIssue[]): string | null {
  const mac = scannedText(text ?? '');
  if (mac === '') return null;
  const digits = mac.replace(/[\s:.-]/g, '').toUpperCase();
  if (!/^[0-9A-F]{12}$/.test(digits)) {
    issues.push(issue('mac', 'mac-characters', mac.slice(0, 60)));
    return null;
  }
  return digits.replace(/(..)(?!$)/g, '$1:');
}

function readImeiField(
  field: 'imei1' | 'imei2',
  text: string | undefined,
  complete: boolean,
  issues: FieldIssue[],
): string | null {
  const reading = readImei(text ?? '', { complete });
  if (reading.ok) return reading.value;
  issues.push(issue(field, reading.refusal.code, (text ?? '').trim().slice(0, 60), reading.refusal.params));
  return null;
}

/**
 * Judges the facts of one device by themselves: formats, required fields, contradictions (DOMAIN 2.2, 3.1,
 * 3.2). Whether another record has the same identifiers is for the caller, who has the register.
 */
export function judgeDevice(
  facts: DeviceFacts,
  options: { readonly completeImei: boolean },
): DeviceJudgement {
  const issues: FieldIssue[] = [];
  const warnings: FieldIssue[] = [];

  const kind = deviceKinds.find((known) => known === facts.kind);
  if (!kind) {
    issues.push(issue('kind', facts.kind.trim() === '' ? 'required' : 'not-in-list', facts.kind));
  }
  const ownerType = ownerTypes.find((known) => known === facts.ownerType);
  if (!ownerType) {
    issues.push(
      issue('ownerType', facts.ownerType.trim() === '' ? 'required' : 'not-in-list', facts.ownerType),
    );
  }
  if (!Number.isInteger(facts.condition) || facts.condition < 1 || facts.condition > 5) {
    issues.push(issue('condition', 'out-of-range', String(facts.condition), { min: 1, max: 5 }));
  }

  const before = issues.length;
  const imei1 = readImeiField('imei1', facts.imei1, options.completeImei, issues);
  const imei2 = readImeiField('imei2', facts.imei2, options.completeImei, issues);
  const imeisRead = issues.length === before;
  const noImeiReason = readLine('noImeiReason', facts.noImeiReason, issues);
  if (imeisRead && imei1 !== null && imei1 === imei2) issues.push(issue('imei2', 'imei-same-twice', imei2));
  if (imeisRead && imei1 === null && imei2 !== null) issues.push(issue('imei1', 'required'));
  if (imeisRead && imei1 === null && imei2 === null && noImeiReason === null) {
    if (kind && kindsWithImei.includes(kind)) issues.push(issue('imei1', 'imei-missing'));
  }

  const serial = readSerial(facts.serial, issues);
  const line = (field: string, text: string | undefined): string | null => readLine(field, text, issues);
  const rest = {
    manufacturer: line('manufacturer', facts.manufacturer),
    model: line('model', facts.model),
    mac: readMac(facts.mac, issues),
    assetTag: line('assetTag', facts.assetTag),
    colour: line('colour', facts.colour),
    ownerName: line('ownerName', facts.ownerName),
    currency: line('currency', facts.currency)?.toUpperCase() ?? null,
    funding: line('funding', facts.funding),
    notes: readLine('notes', facts.notes, issues, longest.notes),
  };
  if (rest.mac && /^.[26AE]/.test(rest.mac)) warnings.push(issue('mac', 'invalid', rest.mac));

  const complete = issues.length === 0 && kind !== undefined && ownerType !== undefined;
  return {
    draft: complete
      ? {
          ...rest,
          kind,
          ownerType,
          serial,
          imei1,
          imei2,
          noImeiReason: imei1 === null ? noImeiReason : null,
          condition: facts.condition,
          value: facts.value ?? null,
          accessories: facts.accessories,
        }
      : null,
    imei1,
    imei2,
    serial,
    issues,
    warnings,
  };
}

/** Serial number as compared: many labels are read in either case. */
export function serialKey(serial: string): string {
  return serial.toUpperCase();
}

/** Which steps a device may take (DOMAIN section 7). Void ends everything. */
const steps: Readonly<Record<DeviceState, readonly DeviceState[]>> = {
  'in-stock': ['with-supervisor', 'with-holder', 'in-repair', 'lost', 'stolen', 'disposed', 'void'],
  'with-supervisor': ['in-stock', 'with-holder', 'in-repair', 'lost', 'stolen'],
  'with-holder': ['in-stock', 'in-repair', 'lost', 'stolen'],
  'in-repair': ['in-stock', 'with-holder', 'disposed'],
  lost: ['in-stock', 'disposed'],
  stolen: ['in-stock', 'disposed'],
  disposed: [],
  void: [],
};

/** Whether a device in one state may go over to another. */
export function mayBecome(from: DeviceState, to: DeviceState): boolean {
  return steps[from].includes(to);
}
