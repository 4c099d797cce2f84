import type { LabelKind } from '../../preload/contract/labels.ts';
import type { LabelDocument } from '../../main/labels/label-document.ts';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import { qrPayload } from '../../main/labels/qr-payload.rules.ts';

export const mac = payloadMac(new Uint8Array(32).fill(7));

/** Numbers of invented devices that pass their checks, one for each label of a row. */
const imeis = ['356938035643809', '490154203237518', '352099001761481', '861234045678904'] as const;
const iccids = ['8991101200003204514', '8925504012345678904', '89258021234567890122'] as const;

const grouped = (imei: string): string => imei.replace(/^(\d{2})(\d{6})(\d{6})(\d)$/, '$1 $2 $3 $4');

export interface SampleChanges {
  readonly holderName?: string;
  readonly content?: 'full' | 'number-only';
}

/** An invented label as the register words it. */
export function sampleLabel(kind: LabelKind, number: number, changes: SampleChanges = {}): LabelDocument {
  const { holderName = `Worker Sample ${number}`, content = 'full' } = changes;
  const boxNumber = `KIL-${String(number).padStart(5, '0')}`;
  const imei1 = imeis[number % imeis.length] ?? imeis[0];
  const imei2 = imeis[(number + 1) % imeis.length] ?? imeis[0];
  const iccid = iccids[number % iccids.length] ?? iccids[0];
  const msisdn = '+255712345678';
  const holderCode = `CHW-${1000 + number}`;
  const fields =
    kind === 'sim'
      ? { boxNumber, iccid, msisdn }
      : { boxNumber, holderCode, imei1, iccid, msisdn, districtCode: 'TZ1203' };
  const facts = {
    'device-back': [
      { text: holderName, strong: true, lines: 2 },
      { text: holderCode },
      { text: '+255 712 345 678', lines: 2 },
      { text: grouped(imei1), lines: 2 },
      { text: 'Example District' },
      { text: 'Help: +255 800 110 110', lines: 2 },
    ],
    battery: [
      { text: '+255 712 345 678', lines: 2 },
      { text: `IMEI ${grouped(imei1)}`, lines: 3 },
    ],
    box: [
      { text: 'Example Model Two', strong: true },
      { text: 'S/N EX-4471' },
      { text: 'Example District' },
      { text: 'Example Health Office' },
    ],
    sim: [
      { text: '+255 712 345 678', strong: true, lines: 2 },
      { text: `SIM ${iccid.replace(/(.{4})(?=.)/g, '$1 ')}`, lines: 2 },
      { text: 'Example Mobile' },
    ],
  }[kind];
  return {
    deviceId: `device-${number}`,
    boxNumber,
    facts,
    qrPayload: qrPayload(fields, { content, mac }),
    bars:
      kind === 'box'
        ? [
            { content: imei1, caption: `IMEI 1 ${grouped(imei1)}` },
            { content: imei2, caption: `IMEI 2 ${grouped(imei2)}` },
          ]
        : [],
  };
}
