import { z } from 'zod';
import { accessory } from './device-facts.ts';
import { id, isoDate, line, named, optionalLine, version } from './fields.ts';
import { paperLanguages } from './paper-language.ts';
import { personInput } from './people.ts';
import { placeInput } from './places.ts';
import { ownerTypes } from './settings.ts';
import { templateKey } from './template-content.ts';

export const handOver = z.strictObject({
  id,
  holder: named,
  place: z.string().nullable(),
  supervisor: z.string().nullable(),
  from: isoDate,
  until: isoDate.nullable(),
  conditionOut: z.int(),
  conditionBack: z.int().nullable(),
});

/** A hand-over as the holder sees it. */
export const heldDevice = handOver
  .omit({ holder: true })
  .extend({ device: z.strictObject({ id, boxNumber: z.string(), model: z.string() }) });
export type HeldDevice = z.infer<typeof heldDevice>;

export const handOverInput = z.strictObject({
  deviceId: id,
  version,
  /** A person already known, or a new one. */
  holder: z.union([z.strictObject({ id }), z.strictObject({ person: personInput })]),
  place: z.union([z.strictObject({ id }), z.strictObject({ place: placeInput })]).nullable(),
  supervisor: z.union([z.strictObject({ id }), z.strictObject({ person: personInput })]).nullable(),
  on: isoDate,
  dueBack: isoDate.nullable(),
  condition: z.int().min(1).max(5),
  ownerType: z.enum(ownerTypes),
  ownerName: optionalLine,
  accessories: z.array(accessory).max(20),
  /** What the agreement is made from; what is left out is as usual. */
  paper: z
    .strictObject({
      template: templateKey,
      language: z.enum(paperLanguages),
      secondLanguage: z.enum(paperLanguages).nullable(),
    })
    .partial()
    .optional(),
  /** What was scanned or typed off the phone, the box and the form; all must name this device. */
  match: z.strictObject({ box: line, imei: line }),
});
export type HandOverInput = z.infer<typeof handOverInput>;
