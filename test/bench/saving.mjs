// Registers devices one by one in an open register, each as one act that is on the disk when it is over, and
// says how long one took, in the middle and for the quickest tenth: node saving.mjs REGISTER FIRST COUNT
import { openRegister } from '../../main/database/open-register.ts';
import { unlockByCode } from '../../main/keys/index.ts';
import { registerDevice } from '../../main/register/index.ts';

const [folder, first, count] = process.argv.slice(2);
const register = openRegister({
  folder,
  key: unlockByCode(folder, process.env['BOXFILE_RECOVERY_CODE'] ?? null),
  account: { name: 'bench', role: 'administrator' },
});
const times = [];
for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
  const began = process.hrtime.bigint();
  register.write((tx) =>
    registerDevice(tx, {
      kind: 'laptop',
      model: 'Saved Model',
      serial: `SAVED-${at}`,
      ownerType: 'institution',
      condition: 1,
      accessories: [],
      sims: [],
    }),
  );
  times.push(Number(process.hrtime.bigint() - began) / 1e6);
}
register.close();
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor(times.length * share)];
console.log(JSON.stringify({ p10: at(0.1), p50: at(0.5) }));
