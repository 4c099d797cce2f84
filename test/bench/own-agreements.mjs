// Draws N agreements of the form that ships, two copies each. node own-agreements.mjs N OUT
import { join } from 'node:path';
import { drawAgreements } from '../../main/agreements/agreement.pdf.ts';
import { loadFonts } from '../../main/documents/fonts.ts';
import { sampleAgreement, sampleMac } from '../agreements/agreement-sample.ts';

const [count, out] = process.argv.slice(2);
const fonts = await loadFonts(join(process.cwd(), 'dist/resources/fonts'));

function* documents() {
  for (let number = 1; number <= Number(count); number += 1) yield sampleAgreement(number);
}
const { pages, sha256 } = await drawAgreements(documents(), out, { fonts, mac: sampleMac });
console.log(JSON.stringify({ pages, sha256 }));
