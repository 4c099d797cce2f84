import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../main/database/migrate.ts';
import fingerprints from './migration-fingerprints.json' with { type: 'json' };

describe('migrations', () => {
  it('rise in number', () => {
    const numbers = migrations.map((migration) => migration.number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(numbers.every((number) => number > 0)).toBe(true);
  });

  it('are never edited once they are recorded here', () => {
    const present = Object.fromEntries(
      migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
    );
    expect(present).toEqual(fingerprints);
  });

  it('make only STRICT tables, and leave a new file at the newest number', () => {
    const connection = new Database(':memory:');
    migrate(connection);
    const loose = connection
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
        AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_search*'`)
      .pluck()
      .all();
    expect(loose).toEqual([]);
    expect(connection.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.number);
    migrate(connection);
  });

  it('leave nothing behind when a step fails', () => {
    const connection = new Database(':memory:');
    connection.exec('CREATE TABLE device (in_the_way TEXT)');
    expect(() => migrate(connection)).toThrow();
    expect(connection.pragma('user_version', { simple: true })).toBe(0);
    expect(connection.prepare(`SELECT count(*) FROM sqlite_schema`).pluck().get()).toBe(1);
  });
});
