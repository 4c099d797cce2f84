// Draws N labels of the preferred sheet. node own-labels.mjs N OUT
import { join } from 'node:path';
import { loadFonts } from '../../main/documents/fonts.ts';
import { drawLabels } from '../../main/labels/label.pdf.ts';
import { labelSheet, preferredSheets } from '../../main/labels/label-sheets.ts';
import { sampleLabel } from '../labels/label-sample.ts';

const [count, out] = process.argv.slice(2);
const fonts = await loadFonts(join(process.cwd(), 'dist/resources/fonts'));
const labels = Array.from({ length: Number(count) }, (_, at) => sampleLabel('device-back', at + 1));
const options = {
  fonts,
  kind: 'device-back',
  dpi: 600,
  start: 1,
  copies: 1,
  offset: { x: 0, y: 0 },
  title: 'Labels',
  language: 'en',
  printedOn: '2026-11-22',
};
console.log(
  JSON.stringify(await drawLabels(labels, labelSheet(preferredSheets['device-back']), out, options)),
);
