export { settleItems } from './transmittal-item.repository.ts';
