// Stores one file as a process of its own, so that a test can kill it or take its disk away.
import { fingerprintOf } from '../../main/attachments/content-file.ts';
import { storeAttachment } from '../../main/attachments/attachment-store.ts';

const [store, source] = process.argv.slice(2);
const key = Buffer.alloc(32, 'boxfile test key');
try {
  await storeAttachment(store, key, source, await fingerprintOf(source, 1e9, () => {}));
} catch (error) {
  process.stdout.write(error.code);
  process.exitCode = 3;
}
