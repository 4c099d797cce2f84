import { z } from 'zod';
import { accessory, deviceCheck, deviceFacts, deviceInput } from './device-facts.ts';
import { deviceList, deviceRow } from './device-list.ts';
import { device } from './device.ts';
import { command, everyone, query, registrars } from './endpoint.ts';
import {
  historyEntry,
  id,
  isoDate,
  line,
  nothing,
  optionalLine,
  rowOrder,
  rowPage,
  version,
} from './fields.ts';
import { handOverInput, heldDevice } from './hand-over.ts';
import { owedInput } from './owed.ts';

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
