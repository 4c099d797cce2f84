export { boxFilesHandlers } from './box-files.ipc.ts';
export { boxFileOf } from './box-files.service.ts';
export { boxFileLines, boxFileRows, findBoxFileByNumber } from './box-file.repository.ts';
export { endLoans, placesInBoxFiles, type PlaceInBoxFile } from './folio.repository.ts';
