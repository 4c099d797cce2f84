import type { ReadableDb } from '../database/readable-db.ts';
import { invalidInput, issue } from '../errors.ts';
import { readBoxNumber } from './box-number.rules.ts';
import { findDeviceByImei, findDeviceBySequence, type DeviceRecord } from './device.repository.ts';
import { readImei } from './imei.rules.ts';

export interface MatchVerdict {
  readonly box: 'match' | 'mismatch' | 'missing';
  readonly imei: 'match' | 'mismatch' | 'missing' | 'not-needed';
  readonly belongsTo: { readonly id: string; readonly label: string } | null;
}

/**
 * Compares what was scanned off the box and the phone with the record (DOMAIN S7: phones and boxes never
 * get mixed up). A value of another device is named.
 */
export function matchDevice(
  db: ReadableDb,
  device: DeviceRecord,
  scanned: { box: string; imei: string },
): MatchVerdict {
  const box = readBoxNumber(boxPart(scanned.box));
  const imei = readImei(scanned.imei, { complete: false });
  let belongsTo: MatchVerdict['belongsTo'] = null;
  const other = (found: DeviceRecord | undefined): void => {
    if (found && found.id !== device.id) belongsTo = { id: found.id, label: found.boxNumber };
  };

  let boxVerdict: MatchVerdict['box'] = 'missing';
  if (!box.ok) boxVerdict = 'mismatch';
  else if (box.value) {
    const same = box.value.prefix === device.boxPrefix && box.value.sequence === device.boxSequence;
    boxVerdict = same ? 'match' : 'mismatch';
    if (!same) other(findDeviceBySequence(db, box.value.prefix, box.value.sequence));
  }

  let imeiVerdict: MatchVerdict['imei'] = device.imei1 === null ? 'not-needed' : 'missing';
  if (!imei.ok) imeiVerdict = 'mismatch';
  else if (imei.value !== null) {
    const same = imei.value === device.imei1 || imei.value === device.imei2;
    imeiVerdict = same ? 'match' : 'mismatch';
    if (!same) other(findDeviceByImei(db, imei.value));
  }
  return { box: boxVerdict, imei: imeiVerdict, belongsTo };
}

/** The box number inside a scanned QR code of ours, or the text itself. */
function boxPart(scanned: string): string {
  return /^BX1\/([^/]+)/i.exec(scanned.trim())?.[1] ?? scanned;
}

/**
 * Goes on only when box and phone are those of the record.
 *
 * @throws DomainError `invalid-input` on `match.box` or `match.imei`
 */
export function demandMatch(
  db: ReadableDb,
  device: DeviceRecord,
  match: { readonly box: string; readonly imei: string },
): void {
  const verdict = matchDevice(db, device, match);
  if (verdict.box !== 'match') throw invalidInput(issue('match.box', mismatch(verdict.box), match.box));
  if (verdict.imei === 'mismatch' || verdict.imei === 'missing') {
    throw invalidInput(issue('match.imei', mismatch(verdict.imei), match.imei));
  }
}

function mismatch(verdict: 'mismatch' | 'missing'): 'required' | 'invalid' {
  return verdict === 'missing' ? 'required' : 'invalid';
}
