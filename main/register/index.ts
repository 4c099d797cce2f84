export { formatBoxNumber, readBoxNumber } from './box-number.rules.ts';
export type { BoxNumber } from './box-number.rules.ts';
export { findDeviceBySequence, lastDeviceRow } from './device.repository.ts';
export type { DeviceRecord } from './device.repository.ts';
export {
  allDeviceRows,
  deviceRows,
  deviceRowsBetween,
  rowsHolding,
  rowsOfDevices,
} from './device-list.repository.ts';
export { judgeDevice, serialKey } from './device.rules.ts';
export type { DeviceDraft } from './device.rules.ts';
export { dayOf, daysAfter } from './day.ts';
export { addDevice, registerDevice } from './register-device.service.ts';
export { changeFacts, putBack } from './change-device.service.ts';
export { deviceOf, deviceOfImei, deviceOfNumber } from './find-device.service.ts';
export { nextBoxNumber, startSeries, takeNumbers } from './box-numbers.service.ts';
export { deviceView, rowsOfList, rowsOfSelection } from './device-view.service.ts';
export { handOver, openHandOver, setDueBack, takeBack } from './hand-over.service.ts';
export { matchDevice } from './match-device.service.ts';
export { scannedText } from './scanned-text.rules.ts';
export { pastDevicesOf, wasIdentifiedBy } from './past-device.repository.ts';
export { swapDevice } from './swap.service.ts';
export { transferDevice } from './transfer.service.ts';
export { registerHandlers } from './register.ipc.ts';
