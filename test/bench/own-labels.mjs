// Draws N labels of the preferred sheet. node own-labels.mjs N OUT
import { join } from 'node:path';
import { loadFonts } from '../../main/documents/fonts.ts';
import { drawLabels } from '../../main/labels/label.pdf.ts';
import { labelSheet, preferredSheet } from '../../main/labels/label-sheets.ts';
import { sampleAgreement } from '../agreements/agreement-sample.ts';

const [count, out] = process.argv.slice(2);
const fonts = await loadFonts(join(process.cwd(), 'dist/resources/fonts'));

const labels = Array.from({ length: Number(count) }, (_, at) => {
  const { boxNumber, holder, device, district, terms, qrPayload } = sampleAgreement(at + 1);
  return {
    boxNumber,
    qrPayload,
    holderName: holder.name,
    holderCode: holder.code,
    simNumber: holder.phone,
    imei1: device.imei1,
    districtName: district,
    supportContact: terms.supportContact,
  };
});
const options = { fonts, start: 1, offset: { x: 0, y: 0 }, language: 'en', printedOn: '2026-11-22' };
console.log(JSON.stringify(await drawLabels(labels, labelSheet(preferredSheet), out, options)));
