// A thread that commits to a database without a pause until it is told to stop, each time under a connection
// of its own that has everything written into the file as soon as it can be.
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const { file, key, flag } = workerData;
const state = new Int32Array(flag);
while (Atomics.load(state, 0) === 0) {
  const connection = new Database(file, { timeout: 30_000 });
  connection.pragma(`cipher = 'aegis'`);
  connection.pragma(`key = "raw:${key}"`);
  connection.pragma('wal_autocheckpoint = 1');
  for (let commit = 0; commit < 20; commit += 1) {
    connection
      .transaction(() => {
        connection.exec(`INSERT INTO entry (words) VALUES (hex(randomblob(3000)))`);
        connection.exec('UPDATE held SET entries = entries + 1');
        connection.exec('UPDATE entry SET words = hex(randomblob(3000)) WHERE abs(random()) % 8 = 0');
      })
      .immediate();
    Atomics.add(state, 1, 1);
  }
  connection.close();
}
