import type { DomainHandlers } from '../ipc/handler.ts';
import { saveDocument } from './files.service.ts';

export const filesHandlers: DomainHandlers<'files'> = {
  chooseImport: (_, { desk }) => desk.choose('import'),
  chooseLogo: (_, { desk }) => desk.choose('logo'),
  chooseFolder: (_, { desk }) => desk.choose('folder'),
  chooseSave: ({ suggestedName, format }, { desk }) => desk.chooseSave(suggestedName, format),
  saveDocument: ({ document, target }, ctx) => saveDocument(document, target, ctx),
  reveal: ({ file }, { desk }) => {
    desk.reveal(desk.pathOf('file', file));
    return {};
  },
};
