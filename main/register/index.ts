export { formatBoxNumber, readBoxNumber } from './box-number.rules.ts';
export type { BoxNumber } from './box-number.rules.ts';
export { findDeviceBySequence, lastDeviceRow } from './device.repository.ts';
export type { DeviceRecord } from './device.repository.ts';
export { allDeviceRows, deviceRows, deviceRowsBetween, rowsHolding } from './device-list.repository.ts';
export { judgeDevice, serialKey } from './device.rules.ts';
export type { DeviceDraft } from './device.rules.ts';
export { dayOf } from './day.ts';
export {
  addDevice,
  changeFacts,
  deviceOf,
  nextBoxNumber,
  registerDevice,
  startSeries,
  takeNumbers,
} from './devices.service.ts';
export { deviceView, rowsOfList, rowsOfSelection } from './device-view.service.ts';
export { handOver, openHandOver, takeBack } from './hand-over.service.ts';
export { registerHandlers } from './register.ipc.ts';
