// The peers' sheet (20 columns from their plain SQLite file) through Boxfile's writer.
// node test/bench/harness-sheet.mjs HARNESS N OUT
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { writeXlsx } from '../../main/exchange/xlsx-writer.ts';

const [harness, count, out] = process.argv.slice(2);
const database = new Database(join(harness, 'data/devices100k.db'), { readonly: true });
const headings = database
  .prepare('SELECT * FROM device')
  .columns()
  .slice(1)
  .map((column) => column.name);
const dates = new Set([10, 15, 16]);
const columns = headings.map((heading, index) => ({
  heading,
  width: dates.has(index) ? 12 : index === 14 ? 10 : [1, 5].includes(index) ? 22 : 18,
  type: dates.has(index) ? 'date' : index === 14 ? 'number' : 'text',
}));
const rows = database.prepare(`SELECT ${headings.join(', ')} FROM device ORDER BY id LIMIT ?`).raw();
await writeXlsx(out, { name: 'Devices', columns, rows: rows.iterate(Number(count)), count: Number(count) });
