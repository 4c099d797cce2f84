export { stampedCopiesHandlers } from './stamped-copies.ipc.ts';
export { copiesOverview } from './stamped-copies.service.ts';
