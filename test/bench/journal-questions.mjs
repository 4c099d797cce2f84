// Asks the journal of a large register what people ask of it, and verifies its change feed, in one process.
// node journal-questions.mjs REGISTER
import { journal, journalRows } from '../../main/audit/journal.service.ts';
import { verifyFeed } from '../../main/audit/verify-feed.service.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { unlockByCode } from '../../main/keys/index.ts';

const [folder] = process.argv.slice(2);
const { db, seal } = openRegister({
  folder,
  key: unlockByCode(folder, process.env['BOXFILE_RECOVERY_CODE'] ?? null),
  account: { name: 'bench', role: 'administrator' },
});
const everything = { account: null, entity: null, kind: null, from: null, to: null, text: '', only: null };
const pageSize = 2000;

/** @type {Record<string, Partial<import('../../preload/contract/audit.ts').JournalFilter>>} */
const questions = {
  'journal, newest first': {},
  'journal of people': { entity: 'person' },
  'journal of hand-overs': { kind: 'device.handed-over' },
  'journal of a day': { from: '2026-01-01', to: '2099-01-01' },
  'journal of views': { only: 'views' },
  'journal with a reason': { only: 'reasons' },
  'journal of a box': { text: 'BX-050000' },
  'journal of a name': { text: 'Worker Sample 0501' },
};

/** @param {() => unknown} work */
function times(work, often = 15) {
  const all = [];
  for (let i = 0; i < often; i += 1) {
    const began = process.hrtime.bigint();
    work();
    all.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  all.sort((a, b) => a - b);
  return { p50: all[Math.floor(often / 2)], max: all.at(-1) };
}

const figures = Object.entries(questions).map(([name, filter]) => {
  const ask = () => journal(db, { ...everything, ...filter }, null, pageSize);
  const { rows, total } = ask();
  return {
    name,
    ...times(() => journalRows(db, ask().rows.slice(0, 60))),
    told: `${rows.length} of ${total}`,
  };
});
const whole = verifyFeed({ db, seal, whole: true });
figures.push({
  name: 'feed verified from its first entry',
  ...times(() => verifyFeed({ db, seal, whole: true }), 3),
  told: `${whole.head.sequence} entries`,
});
figures.push({
  name: 'feed verified from the last point seen',
  ...times(() => verifyFeed({ db, seal, seen: [whole.head], whole: false })),
  told: whole.problem === null ? 'sound' : 'broken',
});
console.log(JSON.stringify(figures));
