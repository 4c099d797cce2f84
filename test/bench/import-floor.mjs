// Writes the rows of a register once more, from memory and by plain prepared statements: what the store alone
// takes for them. No file is read, nothing is judged, linked or hashed, no trigger runs, no foreign key is
// looked up, and all but the UNIQUE constraints' indexes are built when the rows are there.
// node import-floor.mjs REGISTER CIPHER FILE      CIPHER: none, aegis or sqlcipher
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openRegister } from '../../main/database/open-register.ts';
import { unlockByCode } from '../../main/keys/index.ts';

const [folder, cipher, file] = process.argv.slice(2);
const register = openRegister({
  folder,
  key: unlockByCode(folder, process.env['BOXFILE_RECOVERY_CODE'] ?? null),
  account: { name: 'bench', role: 'administrator' },
});
const { db } = register;

for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
const copy = new Database(file);
if (cipher !== 'none') {
  copy.pragma(`cipher = '${cipher}'`);
  const raw = '5a'.repeat(32);
  copy.pragma(cipher === 'aegis' ? `key = "raw:${raw}"` : `key = "x'${raw}'"`);
}
copy.pragma('journal_mode = WAL');
copy.pragma('synchronous = FULL');
copy.pragma('foreign_keys = OFF');
copy.pragma('temp_store = MEMORY');
// The whole file: nothing is read twice.
copy.pragma('cache_size = -1000000');

const spent = { seconds: 0, cpu: 0 };
/** Adds what some work takes to what has been spent. */
function timed(work) {
  const cpu = process.cpuUsage();
  const started = process.hrtime.bigint();
  work();
  spent.seconds += Number(process.hrtime.bigint() - started) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  spent.cpu += (user + system) / 1e6;
}

const schema = db.all(`SELECT type, name, tbl_name AS of, sql FROM sqlite_schema WHERE sql IS NOT NULL`);
const indexes = schema.filter(({ type }) => type === 'index').map(({ sql }) => sql);
const searches = schema.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL TABLE')).map(({ name }) => name);
const ofSearch = (name) => searches.some((search) => name.startsWith(`${search}_`));
const tables = schema.filter(({ type, name }) => type === 'table' && !ofSearch(name));
const columnsOf = (name) => db.column(`SELECT name FROM pragma_table_info(?)`, [name]).join(', ');

timed(() => copy.exec('BEGIN'));
for (const { name, sql } of tables) {
  timed(() => copy.exec(sql));
  if (searches.includes(name)) continue;
  const rows = db.all(`SELECT * FROM ${name}`).map((row) => Object.values(row));
  if (rows.length === 0) continue;
  timed(() => {
    const insert = copy.prepare(`INSERT INTO ${name} VALUES (${rows[0].map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(row);
  });
}
for (const name of searches) {
  const columns = columnsOf(name);
  const source = name === 'device_search' ? 'device_list' : name.replace('_search', '');
  const settings = db.all(`SELECT k, v FROM ${name}_config WHERE k <> 'version'`);
  timed(() => {
    for (const { k, v } of settings) copy.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('${k}', ${v})`);
    copy.exec(`INSERT INTO ${name} (rowid, ${columns}) SELECT row, ${columns} FROM ${source}`);
  });
}
timed(() => {
  for (const sql of indexes) copy.exec(sql);
  copy.exec('COMMIT');
  copy.pragma('wal_checkpoint(TRUNCATE)');
});
const filled = { ...spent };

// One entry more, as an act that is committed by itself.
const one = copy.prepare(
  `INSERT INTO change SELECT (SELECT max(sequence) + 1 FROM change), ${columnsOf('change').replace('sequence, ', '')}
   FROM change WHERE sequence = 1`,
);
const commits = 200;
Object.assign(spent, { seconds: 0, cpu: 0 });
timed(() => {
  for (let commit = 0; commit < commits; commit += 1) one.run();
});
const commit = { milliseconds: (spent.seconds * 1000) / commits, cpu: (spent.cpu * 1000) / commits };

copy.pragma('cache_size = 100');
Object.assign(spent, { seconds: 0, cpu: 0 });
timed(() => copy.prepare('SELECT sum(length(after)) FROM change NOT INDEXED').get());
const megabytes = copy.prepare(`SELECT sum(pgsize) / 1e6 FROM dbstat WHERE name = 'change'`).pluck().get();
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ filled, commit, read: { ...spent, megabytes }, megabytes: peak }));
copy.close();
register.close();
