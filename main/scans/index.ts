export { startJpegWriter, type JpegWriter } from './jpeg-writer.ts';
export { startPageReader, type OpenedFile, type PageReader } from './page-reader.ts';
export { placesOfScan } from './scan.repository.ts';
export { scansHandlers } from './scans.ipc.ts';
export { servedScan, shownScans, type ServedScan, type ShownScan, type ShownScans } from './shown-scans.ts';
export type { FiledScan } from './scans.service.ts';
