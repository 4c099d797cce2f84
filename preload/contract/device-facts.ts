import { z } from 'zod';
import { accessoryKinds, deviceKinds } from './device-values.ts';
import { fieldIssue, optionalLine, text } from './fields.ts';
import { simInput } from './sims.ts';

export const accessory = z.strictObject({ kind: z.enum(accessoryKinds), quantity: z.int().min(1).max(99) });
export type Accessory = z.infer<typeof accessory>;

/** The facts of a device as typed: identifiers are normalised and judged by the rules. */
export const deviceFacts = z.strictObject({
  kind: z.string().max(40),
  manufacturer: optionalLine,
  model: optionalLine,
  serial: optionalLine,
  imei1: optionalLine,
  imei2: optionalLine,
  /** Why a device has no IMEI, e.g. `Wi-Fi only`. */
  noImeiReason: optionalLine,
  mac: optionalLine,
  assetTag: optionalLine,
  colour: optionalLine,
  ownerType: z.string().max(40),
  ownerName: optionalLine,
  /** 1 very good to 5 beyond repair. */
  condition: z.int(),
  value: z.number().min(0).max(1e12).optional(),
  currency: z.string().max(3).optional(),
  funding: optionalLine,
  notes: text.optional(),
  accessories: z.array(accessory).max(20),
});
export type DeviceFacts = z.infer<typeof deviceFacts>;

/** `boxNumber` left out takes the next number of the office. */
export const deviceInput = deviceFacts.extend({
  boxNumber: optionalLine,
  sims: z.array(simInput).max(2),
});
export type DeviceInput = z.infer<typeof deviceInput>;

/** Warnings do not stop; issues do. `suggestion` comes from the type code of the first IMEI. */
export const deviceCheck = z.strictObject({
  issues: z.array(fieldIssue),
  warnings: z.array(fieldIssue),
  suggestion: z
    .strictObject({
      manufacturer: z.string().nullable(),
      model: z.string().nullable(),
      kind: z.enum(deviceKinds),
    })
    .nullable(),
  normalised: z.strictObject({
    imei1: z.string().nullable(),
    imei2: z.string().nullable(),
    serial: z.string().nullable(),
  }),
});
