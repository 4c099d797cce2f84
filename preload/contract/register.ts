import { z } from 'zod';
import { agreementStates } from './agreement-values.ts';
import { command, everyone, query, registrars } from './endpoint.ts';
import {
  fieldIssue,
  historyEntry,
  id,
  isoDate,
  line,
  named,
  nothing,
  optionalLine,
  rowOrder,
  rowPage,
  text,
  version,
} from './fields.ts';
import { personInput } from './people.ts';
import { owedInput } from './owed.ts';
import { placeInput } from './places.ts';
import { ownerTypes } from './settings.ts';
import { sim, simInput } from './sims.ts';
import { paperLanguages } from './paper-language.ts';
import { templateKey } from './templates.ts';

export const deviceKinds = ['phone', 'tablet', 'laptop', 'router', 'power-bank', 'other'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** Where a device is in its life (DOMAIN section 7). */
export const deviceStates = [
  'in-stock',
  'with-supervisor',
  'with-holder',
  'in-repair',
  'lost',
  'stolen',
  'disposed',
  'void',
] as const;
export type DeviceState = (typeof deviceStates)[number];

export const accessoryKinds = [
  'battery',
  'charger',
  'cable',
  'earphones',
  'case',
  'screen-guard',
  'power-bank',
  'solar-charger',
  'memory-card',
  'sim-tool',
  'box',
  'manual',
  'bag',
] as const;
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

/** One line of the devices list; what the list shows is what an export holds. */
export const deviceRow = z.strictObject({
  row: z.int(),
  id,
  boxNumber: z.string(),
  kind: z.string(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  imei1: z.string().nullable(),
  imei2: z.string().nullable(),
  iccid: z.string().nullable(),
  msisdn: z.string().nullable(),
  holderName: z.string().nullable(),
  holderCode: z.string().nullable(),
  placePath: z.string().nullable(),
  supervisorName: z.string().nullable(),
  ownerType: z.string(),
  condition: z.int(),
  state: z.enum(deviceStates),
  agreementState: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  registeredOn: isoDate,
});
export type DeviceRow = z.infer<typeof deviceRow>;

export const deviceSortColumns = [
  'boxNumber',
  'kind',
  'model',
  'serial',
  'imei1',
  'msisdn',
  'holderName',
  'placePath',
  'supervisorName',
  'state',
  'agreementState',
  'condition',
  'issuedOn',
  'registeredOn',
] as const;

export const deviceFilter = z.strictObject({
  /** Any part of an identifier, a name or a place. */
  text: line,
  states: z.array(z.enum(deviceStates)).max(deviceStates.length),
  kinds: z.array(z.enum(deviceKinds)).max(deviceKinds.length),
  ownerTypes: z.array(z.enum(ownerTypes)).max(ownerTypes.length),
  agreementStates: z.array(z.string().max(30)).max(20),
  /** A place and all below it. */
  placeId: id.nullable(),
  supervisorId: id.nullable(),
});
export type DeviceFilter = z.infer<typeof deviceFilter>;

export const deviceOrder = z.strictObject({
  column: z.enum(deviceSortColumns),
  direction: z.enum(['ascending', 'descending']),
});

export const deviceList = z.strictObject({ filter: deviceFilter, order: deviceOrder });
export type DeviceList = z.infer<typeof deviceList>;

/** What an act on several devices applies to: those ticked, or all that the list shows. */
export const deviceSelection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows'), rows: z.array(z.int().min(1)).min(1).max(200_000) }),
  z.strictObject({ kind: z.literal('list'), list: deviceList }),
]);
export type DeviceSelection = z.infer<typeof deviceSelection>;

export const agreementCopy = z.strictObject({
  mark: z.enum(['A', 'B', 'C']),
  destination: z.string(),
  /** Whether the agreement needs it to be complete. */
  required: z.boolean(),
  endPlace: z.string(),
  state: z.string(),
  /** Who has the paper now. */
  custodian: z.string(),
  since: z.string(),
  prints: z.int(),
});

export const agreement = z.strictObject({
  row: z.int(),
  id,
  version,
  number: z.string(),
  revision: z.int(),
  form: z.enum(['filled', 'blank']),
  /** Null for a blank form whose number no box bears yet. */
  deviceId: id.nullable(),
  /** Null for a blank form that is not filled in. */
  holder: named.nullable(),
  state: z.enum(agreementStates),
  ownership: z.enum(ownerTypes),
  template: z.string(),
  templateVersion: z.int(),
  language: z.string(),
  secondLanguage: z.string().nullable(),
  draftedOn: isoDate,
  printedAt: z.string().nullable(),
  voidReason: z.string().nullable(),
  copies: z.array(agreementCopy),
});
export type Agreement = z.infer<typeof agreement>;

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

export const device = z.strictObject({
  id,
  row: z.int(),
  version,
  boxNumber: z.string(),
  state: z.enum(deviceStates),
  facts: deviceFacts,
  holder: named.nullable(),
  place: z.strictObject({ id, path: z.string() }).nullable(),
  supervisor: named.nullable(),
  issuedOn: isoDate.nullable(),
  dueBack: isoDate.nullable(),
  registeredOn: isoDate,
  sims: z.array(sim),
  agreements: z.array(agreement),
  handOvers: z.array(handOver),
});
export type Device = z.infer<typeof device>;

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

export const register = {
  /** The number the next box gets, and numbers of the office's series that are still missing. */
  nextBoxNumber: query({
    input: nothing,
    output: z.strictObject({ next: z.string(), missing: z.array(z.string()), missingCount: z.int() }),
    roles: everyone,
  }),
  /** Judges a form while it is being filled in; writes nothing. `deviceId` when an existing one is edited. */
  checkDevice: query({
    input: z.strictObject({ device: deviceInput, deviceId: id.optional() }),
    output: deviceCheck,
    roles: everyone,
  }),
  registerDevice: command({ input: deviceInput, output: device, roles: registrars }),
  updateDevice: command({
    input: z.strictObject({ id, version, facts: deviceFacts }),
    output: device,
    roles: registrars,
  }),
  /** Strikes out a device registered by mistake. Its number stays used. */
  voidDevice: command({
    input: z.strictObject({ id, version, reason: line }),
    output: device,
    roles: registrars,
  }),
  list: query({ input: deviceList, output: rowOrder, roles: everyone }),
  rows: query({ input: rowPage, output: z.array(deviceRow), roles: everyone }),
  get: query({ input: z.strictObject({ id }), output: device, roles: everyone }),
  history: query({ input: z.strictObject({ id }), output: z.array(historyEntry), roles: everyone }),
  /** Every device that a person has or had, the last one first. */
  heldBy: query({ input: z.strictObject({ id }), output: z.array(heldDevice), roles: everyone }),
  /** Compares what was scanned off phone and box with the record, before anything is handed over. */
  checkMatch: query({
    input: z.strictObject({ deviceId: id, box: line, imei: line }),
    output: z.strictObject({
      box: z.enum(['match', 'mismatch', 'missing']),
      imei: z.enum(['match', 'mismatch', 'missing', 'not-needed']),
      /** The device that the scanned value belongs to, when it is another one's. */
      belongsTo: z.strictObject({ id, label: z.string() }).nullable(),
    }),
    roles: everyone,
  }),
  /** Gives a device to a health worker and drafts its agreement. */
  handOver: command({ input: handOverInput, output: device, roles: registrars }),
  /** Takes a device back into stock; its agreement ends and its return section is completed. */
  takeBack: command({
    input: z.strictObject({
      id,
      version,
      on: isoDate,
      condition: z.int().min(1).max(5),
      note: line,
      /** What came back with it; left out where nobody counted. */
      accessories: z.array(accessory).max(20).optional(),
      receivedBy: optionalLine,
      /** What is owed besides missing accessories. */
      owed: z.array(owedInput).max(20).optional(),
    }),
    output: device,
    roles: registrars,
  }),
};
