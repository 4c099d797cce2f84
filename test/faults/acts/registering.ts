// Registers devices one by one in a register that is there, each as one act, and says each box number once
// the act has been answered: node registering.cjs FOLDER KEY FIRST COUNT [die].
// One that is to die does not close the register.
import { openRegister } from '../../../main/database/open-register.ts';
import { registerDevice } from '../../../main/register/index.ts';
import { account } from '../../support/register.ts';
import { imeiOf } from '../devices-file.ts';

const [folder = '', key = '', first = '1', count = '1', then = 'close'] = process.argv.slice(2);
const register = openRegister({ folder, key: Buffer.from(key, 'hex'), account });
for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
  register.write((tx) =>
    registerDevice(tx, {
      kind: 'phone',
      model: 'Test Model',
      imei1: imeiOf(at),
      ownerType: 'institution',
      condition: 1,
      accessories: [],
      sims: [],
    }),
  );
  process.stdout.write(`${JSON.stringify({ new: 1 })}\n`);
}
if (then === 'die') process.kill(process.pid, 'SIGKILL');
register.close();
