import type { LabelKind } from '../../preload/contract/labels.ts';
import type { DeviceRow } from '../../preload/contract/device-list.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { paperWords, say, type PaperWords } from '../documents/paper-words.ts';
import { DomainError } from '../errors.ts';
import { splitAtDistrict } from '../places/index.ts';
import { deviceOf, deviceRows } from '../register/index.ts';
import { officeOf, placeLevels, type OfficeRecord } from '../settings/index.ts';
import { readablePhone, simsOfDevice } from '../sims/index.ts';
import type { LabelBars, LabelDocument, LabelFact } from './label-document.ts';
import { payloadMac } from './payload-mac.ts';
import { codeText, qrPayload, type PayloadFields, type PayloadMac } from './qr-payload.rules.ts';

/** What the texts of labels are made from. */
interface LabelSource {
  readonly office: OfficeRecord;
  readonly words: PaperWords<'label'>;
  readonly content: OfficeRecord['qrContent'];
  readonly mac: PayloadMac;
}

function fieldsOf(device: DeviceRow, district: string | null): PayloadFields {
  return {
    boxNumber: device.boxNumber,
    imei1: device.imei1,
    iccid: device.iccid,
    msisdn: device.msisdn,
    holderCode: device.holderCode,
    districtCode: codeText(district),
  };
}

/** What the QR code of a form says before anything but its number is known. */
export function numberCode(office: OfficeRecord, boxNumber: string): string {
  return qrPayload({ boxNumber }, { content: 'number-only', mac: payloadMac(office.qrKey) });
}

/** What the QR code of a device says, on its label and on its agreement. */
export function boxCode(db: ReadableDb, office: OfficeRecord, deviceId: string): string {
  const device = deviceRows(db, [deviceOf(db, deviceId).row])[0];
  if (!device) throw new DomainError('not-found', { params: { entity: 'device' } });
  const { district } = splitAtDistrict(device.placePath, placeLevels(db));
  return qrPayload(fieldsOf(device, district), {
    content: office.qrContent,
    mac: payloadMac(office.qrKey),
  });
}

/**
 * The labels of devices, in the order of the rows. Struck-out devices get none; of SIM labels there is one for each
 * SIM card that is in a device now.
 *
 * @param content what the codes hold; as the office has set it unless it says otherwise
 */
export function labelsOf(
  db: ReadableDb,
  rows: readonly number[],
  kind: LabelKind,
  content?: OfficeRecord['qrContent'],
): LabelDocument[] {
  const office = officeOf(db);
  const levels = placeLevels(db);
  const source: LabelSource = {
    office,
    words: paperWords('label', office.paperLanguage),
    content: content ?? office.qrContent,
    mac: payloadMac(office.qrKey),
  };
  const byRow = new Map(deviceRows(db, rows).map((device) => [device.row, device]));
  return rows.flatMap((row) => {
    const device = byRow.get(row);
    if (!device || device.state === 'void') return [];
    if (kind === 'sim') return simLabels(db, device, source);
    const { district } = splitAtDistrict(device.placePath, levels);
    return {
      deviceId: device.id,
      boxNumber: device.boxNumber,
      facts: kept(factsOf[kind](device, district, source)),
      qrPayload: qrPayload(fieldsOf(device, district), source),
      bars: kind === 'box' ? barsOf(device, source.words) : [],
    };
  });
}

type MaybeFact = Omit<LabelFact, 'text'> & { readonly text: string | null };

function kept(facts: readonly MaybeFact[]): LabelFact[] {
  return facts.flatMap(({ text, ...rest }) => (text === null || text.trim() === '' ? [] : { text, ...rest }));
}

/** What stands on a label besides its number, the most useful first. */
const factsOf: Readonly<
  Record<
    Exclude<LabelKind, 'sim'>,
    (device: DeviceRow, district: string | null, source: LabelSource) => MaybeFact[]
  >
> = {
  'device-back': (device, district, { office, content }) => [
    { text: content === 'full' ? device.holderName : null, strong: true, lines: 2 },
    { text: device.holderCode },
    { text: content === 'full' ? readablePhone(device.msisdn) : null, lines: 2 },
    { text: grouped(device.imei1), lines: 2 },
    { text: district },
    { text: office.terms.supportContact, lines: 2 },
  ],
  battery: (device, _, { words, content }) => [
    { text: content === 'full' ? readablePhone(device.msisdn) : null, lines: 2 },
    { text: said(words.imei, grouped(device.imei1)), lines: 3 },
    { text: said(words.serial, device.imei1 === null ? device.serial : null), lines: 2 },
  ],
  box: (device, district, { office, words }) => [
    { text: [device.manufacturer, device.model].filter(Boolean).join(' '), strong: true },
    { text: said(words.serial, device.serial) },
    { text: district },
    { text: office.name },
  ],
};

/** The SIM cards of a device: what is on the card and which box it belongs to. */
function simLabels(db: ReadableDb, device: DeviceRow, { words, ...source }: LabelSource): LabelDocument[] {
  return simsOfDevice(db, device.id).map(({ iccid, msisdn, operator }) => ({
    deviceId: device.id,
    boxNumber: device.boxNumber,
    facts: kept([
      { text: readablePhone(msisdn), strong: true, lines: 2 },
      { text: said(words.sim, fours(iccid)), lines: 2 },
      { text: operator },
    ]),
    qrPayload: qrPayload({ boxNumber: device.boxNumber, iccid, msisdn }, source),
    bars: [],
  }));
}

/** The IMEIs for a scanner, or the box number of a device that has none. */
function barsOf(device: DeviceRow, words: PaperWords<'label'>): LabelBars[] {
  const { imei1, imei2, boxNumber } = device;
  if (imei1 === null) return [{ content: boxNumber, caption: say(words.box, { number: boxNumber }) }];
  const first = {
    content: imei1,
    caption: say(imei2 === null ? words.imei : words.imei1, { number: grouped(imei1) ?? '' }),
  };
  if (imei2 === null) return [first];
  return [first, { content: imei2, caption: say(words.imei2, { number: grouped(imei2) ?? '' }) }];
}

function said(wording: string, value: string | null): string | null {
  return value === null ? null : say(wording, { number: value });
}

/** An IMEI in the groups that people read it in. */
function grouped(imei: string | null): string | null {
  return imei === null ? null : imei.replace(/^(\d{2})(\d{6})(\d{6})(\d)$/, '$1 $2 $3 $4');
}

/** A SIM card's number in groups of four. */
function fours(iccid: string | null): string | null {
  return iccid === null ? null : iccid.replace(/(.{4})(?=.)/g, '$1 ');
}
