import { z } from 'zod';
import { deviceKinds, deviceStates } from './device-values.ts';
import { id, isoDate, line } from './fields.ts';
import { ownerTypes } from './settings.ts';

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
