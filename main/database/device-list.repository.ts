import type { WritableDb } from './readable-db.ts';
import { fillSearch } from './search-fill.repository.ts';
import { withoutIndexes } from './secondary-indexes.repository.ts';
import { allTakenIn, takenIn } from './taken-in.repository.ts';

const stale = 'SELECT row FROM device_stale';

/** Fewer lines than this are drawn up with the list's indexes in place. */
const bulk = 1000;

const searched =
  'box_number, imei1, imei2, serial, asset_tag, iccid, msisdn, holder_name, holder_code, place_path, model';

/**
 * Draws up again the list line and the search entry of every device touched by the transaction, and enters
 * what it added into the other search indexes. Set by set, so that an import of a hundred thousand devices
 * costs one pass.
 */
export function refreshDeviceList(db: WritableDb): void {
  fillSearch(db);
  markAdded(db);
  const touched = count(db, 'device_stale');
  if (touched === 0) return;
  db.run(
    `INSERT INTO device_search (device_search, rowid, ${searched})
     SELECT 'delete', row, ${searched} FROM device_list WHERE row IN (${stale})`,
  );
  if (touched > bulk && touched > count(db, 'device_list'))
    withoutIndexes(db, 'device_list', () => drawUp(db));
  else drawUp(db);
  db.run(
    `INSERT INTO device_search (rowid, ${searched})
     SELECT row, ${searched} FROM device_list WHERE row IN (${stale})`,
  );
  db.run('DELETE FROM device_stale');
}

/** Devices added, and those with a SIM card or an agreement added. */
function markAdded(db: WritableDb): void {
  db.run(`INSERT OR IGNORE INTO device_stale SELECT row FROM device WHERE row > ${takenIn('device')}`);
  for (const source of ['sim_pairing', 'agreement']) {
    db.run(
      `INSERT OR IGNORE INTO device_stale
       SELECT device.row FROM ${source} added JOIN device ON device.id = added.device_id
       WHERE added.row > ${takenIn(source)} AND device.row <= ${takenIn('device')}`,
    );
    allTakenIn(db, source);
  }
  allTakenIn(db, 'device');
}

function count(db: WritableDb, table: string): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}

function drawUp(db: WritableDb): void {
  db.run(
    `INSERT OR REPLACE INTO device_list
     SELECT d.row, d.id, d.box_number, printf('%s %09d', d.box_prefix, d.box_sequence), d.kind, d.manufacturer,
       d.model, d.serial, d.imei1, d.imei2, d.asset_tag, s.iccid, s.msisdn,
       d.holder_id, h.full_name, h.code, p.path, p.path_key, d.supervisor_id, v.full_name,
       d.owner_type, d.condition, d.state, a.state, d.issued_on, d.registered_on
     FROM device_stale t
     JOIN device d ON d.row = t.row
     LEFT JOIN person h ON h.id = d.holder_id
     LEFT JOIN person v ON v.id = d.supervisor_id
     LEFT JOIN place p ON p.id = d.place_id
     LEFT JOIN sim s ON s.id = (
       SELECT sim_id FROM sim_pairing WHERE device_id = d.id AND until_on IS NULL ORDER BY row LIMIT 1)
     LEFT JOIN agreement a ON a.row = (
       SELECT row FROM agreement WHERE device_id = d.id ORDER BY revision DESC LIMIT 1)`,
  );
}
