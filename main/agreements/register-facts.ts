import { numberOnPaper } from '../documents/number-on-paper.rules.ts';
import type { OwnerType } from '../register/device.rules.ts';
import type { DeviceRecord } from '../register/index.ts';
import { readablePhone, type simsOfDevice } from '../sims/index.ts';
import type { AgreementDocument, DocumentAccessory, DocumentSim } from './agreement-document.ts';
import { inEach, type Tongue } from './tongue.ts';

/** What a blank form says of a device that is still to be registered. */
const unknownDevice: AgreementDocument['device'] = {
  kind: null,
  maker: null,
  model: null,
  colour: null,
  serial: null,
  imei1: null,
  imei2: null,
  mac: null,
  assetTag: null,
  value: null,
  funding: null,
  condition: null,
  batch: null,
  appVersion: null,
  managed: null,
};

/** A device as an agreement shows it; null for one that is still to be registered. */
export function deviceFacts(
  device: DeviceRecord | null,
  condition: number | null,
  tongues: readonly [Tongue, ...Tongue[]],
): AgreementDocument['device'] {
  if (device === null) return unknownDevice;
  const amount = device.value === null ? null : numberOnPaper(device.value, tongues[0].language);
  return {
    ...unknownDevice,
    kind: inEach(tongues, ({ common }) => common.kind[device.kind]),
    maker: device.manufacturer,
    model: device.model,
    colour: device.colour,
    serial: device.serial,
    imei1: device.imei1,
    imei2: device.imei2,
    mac: device.mac,
    assetTag: device.assetTag,
    value: amount === null ? null : [device.currency, amount].filter(Boolean).join('\u00a0'),
    funding: device.funding,
    condition: conditionWords(condition, tongues),
  };
}

function conditionWords(condition: number | null, tongues: readonly Tongue[]): string | null {
  if (condition === null) return null;
  return inEach(tongues, ({ common }) => {
    const named: Readonly<Record<string, string>> = common.condition;
    return named[condition] ?? String(condition);
  });
}

/** What is handed over, the device itself first unless it is the holder's own. */
export function accessoryFacts(
  device: DeviceRecord | null,
  condition: number | null,
  sims: number,
  ownership: OwnerType,
  tongues: readonly Tongue[],
): DocumentAccessory[] {
  if (device === null) return [];
  return [
    ...(ownership === 'personal'
      ? []
      : [
          {
            name: inEach(tongues, ({ common }) => common.kind[device.kind]),
            quantity: '1',
            condition: conditionWords(condition, tongues),
          },
        ]),
    ...(sims > 0
      ? [{ name: inEach(tongues, ({ common }) => common.simCard), quantity: String(sims), condition: null }]
      : []),
    ...device.accessories.map(({ kind, quantity }) => ({
      name: inEach(tongues, ({ common }) => common.accessory[kind]),
      quantity: String(quantity),
      condition: null,
    })),
  ];
}

export function simFacts(sims: ReturnType<typeof simsOfDevice>, tongues: readonly Tongue[]): DocumentSim[] {
  return sims.map(({ iccid, msisdn, operator, secured }) => ({
    iccid,
    number: readablePhone(msisdn),
    operator,
    registeredTo: null,
    securedBy: secured === 'none' ? null : inEach(tongues, ({ common }) => common.simSecured[secured]),
  }));
}
