// Counts what waits, as Today does, in one process and says what it costs: first as the register is, then after a
// tenth of its agreements was brought to each stage of their papers' way.
// node what-waits.mjs REGISTER
import { recorded } from '../../main/database/unit-of-work.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { unlockByCode } from '../../main/keys/index.ts';
import { waiting } from '../../main/today/waiting.service.ts';

const [folder] = process.argv.slice(2);
const register = openRegister({
  folder,
  key: unlockByCode(folder, process.env['BOXFILE_RECOVERY_CODE'] ?? null),
  account: { name: 'bench', role: 'administrator' },
});
const rounds = 20;

/** Milliseconds of processor time that one look at Today takes, and what it shows. */
function look() {
  const now = new Date();
  const lines = waiting(register.db, now);
  const begun = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) waiting(register.db, now);
  const { user, system } = process.cpuUsage(begun);
  return { ms: (user + system) / 1000 / rounds, lines: lines.map(({ kind, count }) => `${kind} ${count}`) };
}

const stages = ['drafted', 'printed', 'collected', 'returned', 'signed'];

/** Every tenth agreement at each stage, the others in their box files, and half of all to be signed anew. */
function spread() {
  register.write((tx) => {
    tx.db
      .run(`UPDATE agreement SET printed_at = drafted_on, renew_on = iif(row % 2 = 0, '2020-01-01', renew_on),
      state = CASE row % 10 WHEN 0 THEN 'drafted' WHEN 1 THEN 'printed' WHEN 2 THEN 'collected' WHEN 3 THEN 'collected'
        WHEN 4 THEN 'signed' ELSE 'active' END`);
    for (const [index, stage] of stages.slice(1).entries()) {
      tx.db.run(
        `INSERT INTO waiting_paper (agreement_row, kind, since)
         SELECT row, ?, drafted_on FROM agreement WHERE row % 10 = ?`,
        [stage, index + 1],
      );
    }
    return recorded(
      undefined,
      tx.record({ entity: 'office', entityId: tx.officeId, kind: 'office.changed' }),
    );
  });
}

const imported = look();
spread();
const underWay = look();
register.close();
console.log(JSON.stringify({ imported, underWay }));
