export { formatBoxNumber, readBoxNumber } from './box-number.rules.ts';
export type { BoxNumber } from './box-number.rules.ts';
export {
  allDevices,
  findDevice,
  findDeviceByBox,
  findDeviceByImei,
  findDeviceBySequence,
  findDeviceBySerial,
} from './device.repository.ts';
export type { DeviceRecord } from './device.repository.ts';
export {
  allDeviceRows,
  deviceRows,
  deviceRowsBetween,
  rowsHolding,
  unfiltered,
} from './device-list.repository.ts';
export { judgeDevice, readLine, serialKey } from './device.rules.ts';
export type { DeviceDraft, DeviceJudgement, OwnerType } from './device.rules.ts';
export { dayOf } from './day.ts';
export {
  addDevice,
  changeFacts,
  deviceOf,
  nextBoxNumber,
  registerDevice,
  startSeries,
  takenIdentifiers,
} from './devices.service.ts';
export { deviceView, rowsOfList, rowsOfSelection } from './device-view.service.ts';
export { handOver, openHandOver, takeBack } from './hand-over.service.ts';
export { readImei } from './imei.rules.ts';
export { registerHandlers } from './register.ipc.ts';
