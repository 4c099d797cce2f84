import type { InputOf, OutputOf } from '../../preload/contract/endpoint.ts';
import type { labels as contract } from '../../preload/contract/labels.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { recorded, type Recorded, type UnitOfWork } from '../database/unit-of-work.ts';
import { DomainError, invalidInput, issue } from '../errors.ts';
import { judgeActDay } from '../register/act-day.rules.ts';
import {
  dayOf,
  deviceOf,
  deviceOfImei,
  deviceOfNumber,
  deviceRows,
  matchDevice,
  rowsOfDevices,
  scannedText,
  type DeviceRecord,
} from '../register/index.ts';
import { officeOf } from '../settings/index.ts';
import { findingsOf, insertFinding, withoutLabel } from './label-finding.repository.ts';
import { labelledDevices } from './label-again.service.ts';
import { payloadMac } from './payload-mac.ts';
import { readLabel } from './stuck-label.rules.ts';

/** Boxes that are named before they are only counted. */
const mostNamed = 50;

/** The device whose label it is. @throws DomainError `invalid-input` on `label` */
function deviceOfLabel(db: ReadableDb, typed: string): DeviceRecord {
  const text = scannedText(typed);
  if (text === '') throw invalidInput(issue('label', 'required'));
  const read = readLabel(text, payloadMac(officeOf(db).qrKey));
  if (read.is === 'form') throw invalidInput(issue('label', 'label-is-form', text));
  if (read.is === 'foreign') throw invalidInput(issue('label', 'label-foreign', text));
  const number = read.is === 'label' ? read.box : read.text;
  const device = deviceOfNumber(db, number) ?? deviceOfImei(db, number);
  if (!device) throw invalidInput(issue('label', 'label-unknown', text));
  if (device.state === 'void')
    throw invalidInput(issue('label', 'label-of-void', text, { box: device.boxNumber }));
  if (read.is === 'label' && read.imei !== null && ![device.imei1, device.imei2].includes(read.imei))
    throw invalidInput(issue('label', 'label-outdated', text, { box: device.boxNumber }));
  return device;
}

/** @throws DomainError `invalid-input` on `imei` when it is another phone's than the label's */
function demandSamePhone(db: ReadableDb, device: DeviceRecord, imei: string): void {
  const { imei: verdict, belongsTo } = matchDevice(db, device, {
    box: device.boxNumber,
    imei: scannedText(imei),
  });
  if (verdict === 'missing') throw invalidInput(issue('imei', 'required'));
  if (verdict !== 'mismatch') return;
  const link = belongsTo && ({ entity: 'device', ...belongsTo } as const);
  const box = device.boxNumber;
  throw invalidInput(
    link
      ? issue('imei', 'label-of-other', imei, { box }, link)
      : issue('imei', 'label-not-of-phone', imei, { box }),
  );
}

function enter(
  tx: UnitOfWork,
  device: DeviceRecord,
  finding: Pick<InputOf<typeof contract.report>, 'kind' | 'on'> & {
    readonly finding: 'stuck' | 'unreadable' | 'missing';
  },
): Recorded<DeviceRecord> {
  const { kind, on } = finding;
  const before = findingsOf(tx.db, device.id).find((one) => one.kind === kind);
  const against = judgeActDay(on, { from: before?.on ?? null, today: dayOf(tx.at) });
  if (against.length > 0) throw invalidInput(...against);
  insertFinding(tx.db, {
    kind,
    on,
    finding: finding.finding,
    id: tx.newId(),
    officeId: tx.officeId,
    deviceId: device.id,
    at: tx.at.toISOString(),
    by: tx.account.name,
  });
  const receipt = tx.record({
    entity: 'device',
    entityId: device.id,
    kind: `device.label-${finding.finding}`,
    deviceId: device.id,
    after: { box: device.boxNumber, labelKind: kind, on },
  });
  return recorded(device, receipt);
}

/**
 * Enters that a label was stuck, when label and phone are of one device (DOMAIN S7, S19).
 *
 * @throws DomainError `invalid-input` on `label`, `imei` or `on`
 */
export function stickLabel(
  tx: UnitOfWork,
  { label, imei, ...rest }: InputOf<typeof contract.stick>,
): Recorded<DeviceRecord> {
  const device = deviceOfLabel(tx.db, label);
  demandSamePhone(tx.db, device, imei);
  return enter(tx, device, { ...rest, finding: 'stuck' });
}

/**
 * Enters that a label was found unreadable or missing.
 *
 * @throws DomainError `not-found`; `illegal-step` when none was stuck; `invalid-input` on `on`
 */
export function reportLabel(
  tx: UnitOfWork,
  { deviceId, ...rest }: InputOf<typeof contract.report>,
): Recorded<DeviceRecord> {
  const device = deviceOf(tx.db, deviceId);
  const now = findingsOf(tx.db, deviceId).find(({ kind }) => kind === rest.kind);
  if (now?.finding !== 'stuck') throw new DomainError('illegal-step');
  return enter(tx, device, rest);
}

/** The labels of a printing that nobody has stuck yet. @throws DomainError `not-found` */
export function leftToStick(db: ReadableDb, printing: string): OutputOf<typeof contract.leftToStick> {
  const { kind, devices } = labelledDevices(db, printing);
  const left = withoutLabel(db, devices, kind);
  const rows = rowsOfDevices(db, left.slice(0, mostNamed));
  return { kind, count: left.length, boxes: deviceRows(db, rows).map(({ boxNumber }) => boxNumber) };
}
