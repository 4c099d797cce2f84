import { historyOf } from '../audit/index.ts';
import type { DomainHandlers } from '../ipc/handler.ts';
import { offsetOf } from '../printing/index.ts';
import { boxFileLines, boxFileRows } from './box-file.repository.ts';
import { boxFileNumber } from './box-file.rules.ts';
import { boxFileOf, changeBoxFile, openBoxFile, setBoxFileClosed } from './box-files.service.ts';
import { correctFiling } from './correction.service.ts';
import { fileCopies } from './filing.service.ts';
import { foliosOf, placesInBoxFiles } from './folio.repository.ts';
import { loansOut } from './loan.repository.ts';
import { putCopiesBack, takeCopiesOut } from './loans.service.ts';

export const boxFilesHandlers: DomainHandlers<'boxFiles'> = {
  list: ({ text, states }, ctx) => {
    const rows = boxFileRows(ctx.db, text.trim(), states);
    return { rows, total: rows.length };
  },
  rows: ({ rows }, ctx) => boxFileLines(ctx.db, rows),
  get: ({ id }, ctx) => boxFileOf(ctx.db, id),
  contents: ({ id }, ctx) => foliosOf(ctx.db, boxFileOf(ctx.db, id).id),
  history: ({ id }, ctx) => historyOf(ctx.db, boxFileOf(ctx.db, id).id),
  placesOf: ({ agreement }, ctx) =>
    placesInBoxFiles(ctx.db, agreement).map(({ year, sequence, ...place }) => ({
      ...place,
      number: boxFileNumber({ year, sequence }),
    })),
  loans: (_, ctx) =>
    loansOut(ctx.db).map(({ year, sequence, ...loan }) => ({
      ...loan,
      boxFile: boxFileNumber({ year, sequence }),
    })),
  create: (input, ctx) =>
    boxFileOf(
      ctx.db,
      ctx.write((tx) => openBoxFile(tx, input)),
    ),
  update: (input, ctx) => {
    ctx.write((tx) => changeBoxFile(tx, input));
    return boxFileOf(ctx.db, input.id);
  },
  setClosed: (input, ctx) => {
    ctx.write((tx) => setBoxFileClosed(tx, input));
    return boxFileOf(ctx.db, input.id);
  },
  file: (input, ctx) => ctx.write((tx) => fileCopies(tx, input)),
  takeOut: (input, ctx) => ctx.write((tx) => takeCopiesOut(tx, input)),
  correct: (input, ctx) => ctx.write((tx) => correctFiling(tx, input)),
  putBack: (input, ctx) => ctx.write((tx) => putCopiesBack(tx, input)),
  drawContents: ({ id }, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'box-file-contents',
      id: boxFileOf(ctx.db, id).id,
      target: ctx.desk.temporaryPath('pdf'),
    }),
  }),
  drawSpines: (input, ctx) => ({
    job: ctx.desk.startJob({
      kind: 'spines',
      ...input,
      offset: offsetOf(ctx.desk.printerBook, 'spine'),
      target: ctx.desk.temporaryPath('pdf'),
    }),
  }),
};
