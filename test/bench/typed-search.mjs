// Answers every query as the search box and the devices list do, in one process, and says how long each took.
// node typed-search.mjs REGISTER QUERIES
import { readFileSync } from 'node:fs';
import { openRegister } from '../../main/database/open-register.ts';
import { unlockByCode } from '../../main/keys/index.ts';
import { findPeople, nameKey } from '../../main/people/index.ts';
import { findPlaces } from '../../main/places/index.ts';
import { unfiltered } from '../../main/register/device-list.repository.ts';
import { deviceRows, rowsOfList } from '../../main/register/index.ts';
import { find } from '../../main/search/index.ts';

const [folder, queries] = process.argv.slice(2);
const register = openRegister({
  folder,
  key: unlockByCode(folder, process.env['BOXFILE_RECOVERY_CODE'] ?? null),
  account: { name: 'bench', role: 'administrator' },
});
const { db } = register;

/** @type {import('../../preload/contract/device-list.ts').DeviceList['order']} */
const order = { column: 'boxNumber', direction: 'ascending' };
const searched = [
  'box_number',
  'imei1',
  'imei2',
  'serial',
  'msisdn',
  'iccid',
  'holder_name',
  'holder_code',
  'place_path',
];
const scan = `SELECT row FROM device_list WHERE ${searched.map((column) => `${column} LIKE :text`).join(' OR ')} LIMIT 20`;

/** What each way of searching does for one typed text. @type {Record<string, (text: string) => number>} */
const ways = {
  'search box (devices, people, places, SIM cards)': (text) => find(db, text, 8).hits.length,
  'devices list, rows on screen': (text) => {
    const rows = rowsOfList(db, { filter: { ...unfiltered, text }, order });
    return deviceRows(db, rows.slice(0, 50)).length;
  },
  'pick a person': (text) => findPeople(db, null, nameKey(text), 20).length,
  'pick a place': (text) => findPlaces(db, nameKey(text), 20).length,
  'LIKE over the same columns, 20 rows': (text) => db.column(scan, { text: `%${text}%` }).length,
};

const typed = JSON.parse(readFileSync(queries, 'utf8'));
/** The scan takes so long that a tenth of the queries must do, of every kind. */
const asked = (name) => (name.startsWith('LIKE') ? typed.filter((_, index) => index % 11 === 0) : typed);
const figures = Object.entries(ways).map(([name, way]) => {
  const times = [];
  const slowest = { ms: 0, q: '' };
  let found = 0;
  for (const { q } of asked(name)) {
    const began = process.hrtime.bigint();
    if (way(q) > 0) found += 1;
    const ms = Number(process.hrtime.bigint() - began) / 1e6;
    times.push(ms);
    if (ms > slowest.ms) Object.assign(slowest, { ms, q });
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    name,
    p50: at(0.5),
    p95: at(0.95),
    max: slowest.ms,
    slowest: slowest.q,
    found,
    typed: times.length,
  };
});
register.close();
console.log(JSON.stringify(figures));
