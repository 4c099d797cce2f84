// Draws the peers' labels (3 x 8 of 70 x 36 mm) with Boxfile's engine.
// node test/bench/harness-labels.mjs HARNESS N OUT
import { a4, millimetre as mm } from '../../main/documents/measure.ts';
import { PdfFile } from '../../main/documents/pdf-file.ts';
import { qrPath } from '../../main/documents/qr-path.ts';
import { harnessDevices, harnessFonts } from './harness-data.mjs';

const [harness, count, out] = process.argv.slice(2);
const devices = harnessDevices(harness, Number(count));
const number = { weight: 'bold', size: 10, leading: 12 };
const fact = { weight: 'regular', size: 7, leading: 9 };
const perPage = 24;

const file = new PdfFile(out, {
  fonts: harnessFonts(),
  title: 'Labels',
  language: 'en',
  createdAt: new Date('2026-01-01'),
  page: a4,
});
for (let from = 0; from < devices.length; from += perPage) {
  file.page(file.structure, (content) => {
    devices.slice(from, from + perPage).forEach((device, at) => {
      const x = (at % 3) * 70 * mm;
      const y = (4.5 + Math.floor(at / 3) * 36) * mm;
      const code = qrPath(device.box_number, 'M');
      content.tagged('P', () => {
        content.fillPath(code.path, x + 4 * mm, y + 5 * mm, (26 * mm) / code.size);
        content.text(device.box_number, x + 33 * mm, y + 5 * mm + 9, number);
        ['imei', 'model', 'chw_name', 'facility'].forEach((key, line) =>
          content.text(device[key], x + 33 * mm, y + (11 + 4.5 * line) * mm + 6.3, fact),
        );
      });
    });
  });
}
console.log(JSON.stringify(await file.end()));
