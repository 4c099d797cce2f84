// Draws the peers' agreement form (their wording, fields, places and fonts) with Boxfile's engine.
// node test/bench/harness-agreements.mjs HARNESS N OUT
import { a4 } from '../../main/documents/measure.ts';
import { breakLines } from '../../main/documents/paragraph.ts';
import { PdfFile } from '../../main/documents/pdf-file.ts';
import { Pen } from '../../main/documents/pen.ts';
import { qrPath } from '../../main/documents/qr-path.ts';
import { harnessAgreement, harnessDevices, harnessFonts } from './harness-data.mjs';

const [harness, count, out] = process.argv.slice(2);
const fonts = harnessFonts();
const form = harnessAgreement(harness);
const devices = harnessDevices(harness, Number(count));

const left = 40;
const width = 515;
const bold = (size) => ({ weight: 'bold', size, leading: size * 1.149 });
const plain = (size) => ({ weight: 'regular', size, leading: size * 1.149 });
const fill = (text, device) => text.replace(/\{(\w+)\}/g, (_, key) => device[key]);
const fieldsTop = 116;
const dateTop = fieldsTop + 15 * form.parties.length + 6;
const clausesTop = fieldsTop + 15 * form.parties.length + 24;

const file = new PdfFile(out, {
  fonts,
  title: form.title,
  language: 'en',
  createdAt: new Date('2026-01-01'),
  page: a4,
});
const { shaper } = file;
const fixed = new Map();

/** What every page of a copy shows, once. The clauses below the first shift with the first one's height. */
function fixedParts(copy, linesOfFirst) {
  const key = `${copy}/${linesOfFirst}`;
  const known = fixed.get(key);
  if (known) return known;
  const made = file.form(a4.width, a4.height, (content) =>
    drawFixed(new Pen(content, shaper), copy, linesOfFirst),
  );
  fixed.set(key, made);
  return made;
}

function drawFixed(pen, copy, linesOfFirst) {
  const { content } = pen;
  pen.textAround(form.title, left + 230, 44 + 14.5, bold(16));
  pen.textAround(form.subtitle, left + 230, 66 + 8.1, plain(9));
  content.frame(440, 42, 115, 34, 1);
  pen.textAround(form.copies[copy], 497.5, 48 + 10, bold(11));
  pen.textAround(form.copyNotes[copy], 497.5, 63 + 7.2, plain(8));
  form.parties.forEach(([label], row) => {
    const y = fieldsTop + 15 * row;
    content.frame(left, y, 150, 15, 1);
    content.frame(left + 150, y, width - 150, 15, 1);
    pen.text(label, left + 4, y + 3 + 8.1, bold(9));
  });
  let y = clausesTop;
  form.clauses.forEach((clause, at) => {
    pen.text(`${at + 1}.`, left, y + 8.1, bold(9));
    const lines = at === 0 ? linesOfFirst : breakLines(shaper, clause, plain(9), width - 18).length;
    if (at > 0) pen.paragraph(clause, left + 18, y, width - 18, plain(9));
    y += lines * plain(9).leading + 5;
  });
  y += 8;
  form.signatures.forEach((signature, at) => {
    const x = left + (at % 2) * 200;
    const top = y + Math.floor(at / 2) * 66;
    pen.text(signature, x, top + 8.1, bold(9));
    ['Name', 'Signature', 'Date'].forEach((caption, line) => {
      pen.text(caption, x, top + 14 + line * 15 + 7.2, plain(8));
      content.line(x + 45, top + 23 + line * 15, x + 180, top + 23 + line * 15, 1);
    });
  });
  content.circle(500, y + 60, 45, 1);
  pen.textAround(form.stamp, 500, y + 56 + 6.3, plain(7));
}

for (const device of devices) {
  const code = qrPath(device.box_number, 'M');
  const first = breakLines(shaper, fill(form.clauses[0], device), plain(9), width - 18);
  for (let copy = 0; copy < 2; copy += 1) {
    file.page(file.structure, (content) => {
      content.tagged('P', () => {
        const pen = new Pen(content, shaper);
        content.form(fixedParts(copy, first.length), 0, 0);
        content.fillPath(code.path, left, 40, 66 / code.size);
        form.parties.forEach(([, key], row) =>
          pen.text(device[key], left + 154, fieldsTop + 15 * row + 3 + 8.1, plain(9)),
        );
        pen.text(`${form.dateLabel}: ${device.issue_date}`, left, dateTop + 8.1, plain(9));
        pen.lines(first, left + 18, clausesTop, plain(9));
      });
    });
  }
}
console.log(JSON.stringify(await file.end()));
