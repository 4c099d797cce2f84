// Puts scans into a register's store, sealed as the program does, and enters them.
// node file-scans.mjs REGISTER FILES BYTES-OF-EACH
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attachmentStore,
  enterAttachment,
  fingerprintOf,
  storeAttachment,
} from '../../main/attachments/index.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { recorded } from '../../main/database/unit-of-work.ts';
import { unlockByCode } from '../../main/keys/index.ts';

const [folder, files, bytes] = process.argv.slice(2);
const key = unlockByCode(folder, process.env['BOXFILE_RECOVERY_CODE'] ?? null);
const register = openRegister({ folder, key, account: { name: 'bench', role: 'administrator' } });
const source = join(folder, '..', 'scan.bin');
const filed = [];
for (let file = 0; file < Number(files); file += 1) {
  writeFileSync(source, randomBytes(Number(bytes)));
  const fingerprint = await fingerprintOf(source, Number.MAX_SAFE_INTEGER, () => {});
  await storeAttachment(attachmentStore(folder), key, source, fingerprint);
  filed.push(fingerprint);
}
rmSync(source);
register.write((tx) => {
  for (const { sha256, bytes: size } of filed) {
    enterAttachment(tx.db, { sha256, bytes: size, mediaType: 'application/pdf', at: tx.at.toISOString() });
  }
  return recorded(
    undefined,
    tx.record({ entity: 'agreement', entityId: tx.newId(), kind: 'agreement.scan-filed' }),
  );
});
register.close();
