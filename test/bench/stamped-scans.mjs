// Files scanned pages at every copy of every agreement of a register, each its own content, as a scanner makes them.
// node stamped-scans.mjs REGISTER PAGES-OF-EACH-COPY FILE...
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  attachmentStore,
  enterAttachment,
  fingerprintOf,
  storeAttachment,
} from '../../main/attachments/index.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { unlockByCode } from '../../main/keys/index.ts';

const [folder, pages, ...files] = process.argv.slice(2);
const key = unlockByCode(folder, process.env['BOXFILE_RECOVERY_CODE'] ?? null);
const register = openRegister({ folder, key, account: { name: 'bench', role: 'administrator' } });
const originals = files.map((file) => ({
  content: readFileSync(file),
  mediaType: extname(file) === '.pdf' ? 'application/pdf' : 'image/jpeg',
}));
const source = join(folder, '..', 'page.scan');

/** The same picture under another hash: a comment in a JPEG's head, a few bytes after a PDF's end. */
function another({ content, mediaType }) {
  const mark = randomBytes(16).toString('hex');
  if (mediaType === 'application/pdf') return Buffer.concat([content, Buffer.from(`\n%${mark}\n`)]);
  const comment = Buffer.from([0xff, 0xfe, 0, mark.length + 2]);
  return Buffer.concat([content.subarray(0, 2), comment, Buffer.from(mark), content.subarray(2)]);
}

const copies = register.db.all('SELECT agreement_id AS agreement, mark FROM agreement_copy ORDER BY 1, 2');
const filed = [];
for (const copy of copies) {
  for (let page = 0; page < Number(pages); page += 1) {
    const original = originals[page % originals.length];
    writeFileSync(source, another(original));
    const fingerprint = await fingerprintOf(source, Number.MAX_SAFE_INTEGER, () => {});
    await storeAttachment(attachmentStore(folder), key, source, fingerprint);
    filed.push({ ...copy, ...fingerprint, mediaType: original.mediaType, page });
  }
}
rmSync(source);
register.write((tx) => {
  for (const { agreement, mark, sha256, bytes, mediaType, page } of filed) {
    const at = tx.at.toISOString();
    enterAttachment(tx.db, { sha256, bytes, mediaType, at });
    tx.db.run(
      `INSERT INTO scan (id, office_id, version, agreement_id, mark, sha256, file_name, filed_at, filed_by)
       VALUES (?, ?, 1, ?, ?, ?, ?, ?, 'bench')`,
      [tx.newId(), tx.officeId, agreement, mark, sha256, `page ${page + 1}`, at],
    );
  }
  const entry = { entity: 'agreement', entityId: tx.newId(), kind: 'agreement.scan-filed' };
  return recorded(undefined, tx.record(entry));
});
register.close();
