import type { LabelSheetView } from '../../preload/contract/labels.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { splitAtDistrict } from '../places/index.ts';
import { DomainError } from '../errors.ts';
import { deviceOf, deviceRows } from '../register/index.ts';
import type { DeviceRow } from '../../preload/contract/register.ts';
import { officeOf, placeLevels, type OfficeRecord } from '../settings/index.ts';
import { readablePhone } from '../sims/index.ts';
import type { LabelDocument } from './label-document.ts';
import { labelCode } from './label-code.rules.ts';
import { labelSheets } from './label-sheets.ts';
import { payloadMac } from './payload-mac.ts';
import { codeText, qrPayload } from './qr-payload.rules.ts';

/** A payload about as long as they come, to tell which sheets can bear a code. */
const typicalPayload =
  'BX1/BOX-00001/I350000000000000/S8900000000000000000/M000000000000/CCHW-00001/DDISTRICT/ABCD';

/** All sheets, and on which of them a code would scan. */
export function sheetViews(): LabelSheetView[] {
  return labelSheets.map(({ id, name, page, width, height, x0, y0, dx, dy, columns, rows, margin }) => {
    const sheet = { id, name, page, width, height, x0, y0, dx, dy, columns, rows };
    return { ...sheet, page: { ...page }, fits: labelCode({ ...sheet, margin }, typicalPayload) !== null };
  });
}

function payloadOf(device: DeviceRow, office: OfficeRecord, district: string | null): string {
  return qrPayload(
    {
      boxNumber: device.boxNumber,
      imei1: device.imei1,
      iccid: device.iccid,
      msisdn: device.msisdn,
      holderCode: device.holderCode,
      districtCode: codeText(district),
    },
    { content: office.qrContent, mac: payloadMac(office.qrKey) },
  );
}

/** What the QR code of a form says before anything but its number is known. */
export function numberCode(office: OfficeRecord, boxNumber: string): string {
  const unknown = { imei1: null, iccid: null, msisdn: null, holderCode: null, districtCode: null };
  return qrPayload({ boxNumber, ...unknown }, { content: 'number-only', mac: payloadMac(office.qrKey) });
}

/** What the QR code of a device says, on its label and on its agreement. */
export function boxCode(db: ReadableDb, office: OfficeRecord, deviceId: string): string {
  const device = deviceRows(db, [deviceOf(db, deviceId).row])[0];
  if (!device) throw new DomainError('not-found', { params: { entity: 'device' } });
  return payloadOf(device, office, splitAtDistrict(device.placePath, placeLevels(db)).district);
}

/** The labels of devices, in the order of the rows. Struck-out devices get none. */
export function labelsOf(db: ReadableDb, rows: readonly number[]): LabelDocument[] {
  const office = officeOf(db);
  const levels = placeLevels(db);
  const byRow = new Map(deviceRows(db, rows).map((device) => [device.row, device]));
  return rows.flatMap((row) => {
    const device = byRow.get(row);
    if (!device || device.state === 'void') return [];
    const { district } = splitAtDistrict(device.placePath, levels);
    const full = office.qrContent === 'full';
    return {
      deviceId: device.id,
      boxNumber: device.boxNumber,
      holderName: full ? device.holderName : null,
      holderCode: device.holderCode,
      simNumber: full ? readablePhone(device.msisdn) : null,
      imei1: device.imei1,
      districtName: district,
      supportContact: office.terms.supportContact.trim() === '' ? null : office.terms.supportContact,
      qrPayload: payloadOf(device, office, district),
    };
  });
}
