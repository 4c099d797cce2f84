import { Writable } from 'node:stream';
import { documentOf } from '../../main/agreements/agreement-model.service.ts';
import { drawAgreements } from '../../main/agreements/agreement.pdf.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { payloadMac } from '../../main/labels/index.ts';
import { officeOf } from '../../main/settings/index.ts';
import { shippedFonts } from '../documents/paper.ts';
import { copyDecoders } from '../../scripts/copy-decoders.mjs';
import { buildFonts } from '../../scripts/build-fonts.mjs';

/** The folder of resources with all that reads and draws papers. */
export async function shippedResources(): Promise<string> {
  await buildFonts();
  return copyDecoders();
}

/** The PDF of some agreements, copy after copy, as it goes to the printer. */
export async function drawnForms(register: OpenRegister, ids: readonly string[]): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  const sink = new Writable({
    write: (bytes: Buffer, _, done) => {
      parts.push(Buffer.from(bytes));
      done();
    },
  });
  await drawAgreements(
    ids.map((id) => documentOf(register.db, id, '2026-03-05')),
    sink,
    { fonts: await shippedFonts(), mac: payloadMac(officeOf(register.db).qrKey) },
  );
  return Buffer.concat(parts);
}
