export { boxFilesHandlers } from './box-files.ipc.ts';
export { boxFileOf } from './box-files.service.ts';
export { boxFileLines, boxFileRows, findBoxFileByNumber } from './box-file.repository.ts';
export { placesInBoxFiles, type PlaceInBoxFile } from './folio.repository.ts';
export { endLoans, openLoan } from './loan.repository.ts';
