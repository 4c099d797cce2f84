import type { accessoryKinds, DeviceKind } from '../../preload/contract/device-values.ts';
import type { DeviceFacts } from '../../preload/contract/device-facts.ts';
import type { ownerTypes } from '../../preload/contract/settings.ts';
import type { simSecurings } from '../../preload/contract/sim-values.ts';

export type OwnerType = (typeof ownerTypes)[number];
export type AccessoryKind = (typeof accessoryKinds)[number];
export type SimSecuring = (typeof simSecurings)[number];

/** Every value of a union once: the compiler refuses a list with one missing. */
function all<T extends string>(values: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(values) as T[];
}

export const kindNames = all<DeviceKind>({
  phone: true,
  tablet: true,
  laptop: true,
  router: true,
  'power-bank': true,
  other: true,
});

export const ownerTypeNames = all<OwnerType>({
  institution: true,
  partner: true,
  personal: true,
  other: true,
});

export const accessoryNames = all<AccessoryKind>({
  charger: true,
  cable: true,
  battery: true,
  earphones: true,
  case: true,
  'screen-guard': true,
  'power-bank': true,
  'solar-charger': true,
  'memory-card': true,
  'sim-tool': true,
  box: true,
  manual: true,
  bag: true,
});

export const conditionGrades = ['1', '2', '3', '4', '5'] as const;
export type ConditionGrade = (typeof conditionGrades)[number];

/** A part of a name as it is to be shown: a dash that stands for nothing known says nothing. */
function said(part: Part | undefined): string {
  return part && /[\p{L}\p{N}]/u.test(part) ? part : '';
}

/**
 * Make and model in one, e.g. `Samsung Galaxy A05`; empty when neither is known. A model that begins with
 * its make is not doubled.
 */
export function modelName(parts: NullableParts): string {
  const manufacturer = said(parts.manufacturer);
  const model = said(parts.model);
  if (!manufacturer || !model) return model || manufacturer;
  return model.toLowerCase().startsWith(manufacturer.toLowerCase()) ? model : `${manufacturer} ${model}`;
}

type Part = DeviceFacts['model'] | null;
interface NullableParts {
  readonly manufacturer?: Part;
  readonly model?: Part;
}
