import typeCodes from '../../resources/type-codes.json' with { type: 'json' };
import { deviceKinds, type DeviceKind } from '../../preload/contract/device-values.ts';

export interface KnownModel {
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly kind: DeviceKind;
}

const models: Readonly<Record<string, readonly string[]>> = typeCodes.models;

/** Maker, model and kind behind a type allocation code of the list that comes with the program, or null. */
export function knownTypeCode(code: string): KnownModel | null {
  const [model, kindName] = Object.hasOwn(models, code) ? (models[code] ?? []) : [];
  const kind = deviceKinds.find((known) => known === kindName);
  return model && kind ? { manufacturer: typeCodes.manufacturer, model, kind } : null;
}
