import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import { changeHash, wordsDigest } from '../../main/database/change-digest.ts';
import { changesAfter } from '../../main/database/change-feed.repository.ts';
import { feedOrigin } from '../../main/database/change-hash.rules.ts';
import type { FeedPoint } from '../../main/database/feed-seal.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import type { OpenRegister } from '../../main/database/open-register.ts';
import { registerFiles } from '../../main/database/register-files.ts';
import { registerDevice } from '../../main/register/index.ts';
import { aPhone, key, newRegister, temporaryFolder } from '../support/register.ts';

const imeis = ['352099001761481', '352099001761507', '352099001761523', '352099001761549'];

let folder: ReturnType<typeof temporaryFolder>;
let register: OpenRegister;
beforeEach(() => {
  folder = temporaryFolder();
  register = newRegister(folder.path);
  for (const imei1 of imeis) register.write((tx) => registerDevice(tx, aPhone({ imei1 })));
});
afterEach(() => {
  register.close();
  folder.remove();
});

/** Does what somebody with an SQLite tool and the key could do. */
function tamper(...statements: readonly string[]): void {
  const { database } = registerFiles(folder.path);
  const connection = openDatabase({ file: database, key, create: false });
  connection.pragma('foreign_keys = OFF');
  connection.exec('DROP TRIGGER change_is_never_edited; DROP TRIGGER change_is_never_deleted');
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

/** Works the whole chain out anew, as somebody could who knows how Boxfile does it. */
function chainAnew(): void {
  let previous = feedOrigin;
  const statements = [...changesAfter(register.db, 0)].map((entry) => {
    previous = changeHash(previous, entry, entry.redacted ?? wordsDigest(entry));
    return `UPDATE change SET hash = '${previous}' WHERE sequence = ${entry.sequence}`;
  });
  tamperAgain(...statements);
}

function tamperAgain(...statements: readonly string[]): void {
  const { database } = registerFiles(folder.path);
  const connection = openDatabase({ file: database, key, create: false });
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

function found(seen: readonly FeedPoint[] = []): string[] {
  return examineRegister(register, seen)
    .problems.filter(({ check }) => check === 'change-feed')
    .map(({ detail }) => detail);
}

const newestHash = `(SELECT hash FROM change ORDER BY sequence DESC LIMIT 1)`;
const headToNewest = `UPDATE change_head SET sequence = (SELECT max(sequence) FROM change), hash = ${newestHash}`;
const forged = `INSERT INTO change SELECT sequence + 1, office_id, at, 'Somebody else', entity, entity_id, kind, device_id,
  reason, before, after, salt, hash FROM change WHERE sequence = 5`;

describe('the change feed, tampered with by an SQLite tool and the key', () => {
  it.each([
    [
      'an edited word',
      [`UPDATE change SET after = '{"box":"KIL-9"}' WHERE sequence = 3`],
      'entry 3 was altered',
    ],
    ['an edited author', [`UPDATE change SET account = 'x' WHERE sequence = 2`], 'entry 2 was altered'],
    ['an added reason', [`UPDATE change SET reason = 'x' WHERE sequence = 4`], 'entry 4 was altered'],
    ['another salt', [`UPDATE change SET salt = zeroblob(16) WHERE sequence = 4`], 'entry 4 was altered'],
    ['a deleted entry', ['DELETE FROM change WHERE sequence = 2'], 'entry 2 is missing'],
    ['a deleted first entry', ['DELETE FROM change WHERE sequence = 1'], 'entry 1 is missing'],
    [
      'entries in another order',
      [
        'UPDATE change SET sequence = 99 WHERE sequence = 3',
        'UPDATE change SET sequence = 3 WHERE sequence = 4',
        'UPDATE change SET sequence = 4 WHERE sequence = 99',
      ],
      'entry 3 was altered',
    ],
    ['a tail cut off', ['DELETE FROM change WHERE sequence > 3'], 'entry 4 is missing'],
    ['everything deleted', ['DELETE FROM change'], 'entry 1 is missing'],
    [
      'everything deleted with its end',
      ['DELETE FROM change', 'DELETE FROM change_head'],
      'entry 1 is missing',
    ],
    [
      'a tail cut off and the end moved',
      ['DELETE FROM change WHERE sequence > 3', headToNewest],
      'the feed was tampered with at entry 3: its seal does not hold',
    ],
    [
      'the end taken away',
      ['DELETE FROM change_head'],
      'the feed was tampered with at entry 5: its seal does not hold',
    ],
    ['a forged entry', [forged], 'entry 6 was altered'],
    [
      'an edit called a redaction',
      [
        `INSERT INTO change_redacted VALUES (3, '${'0'.repeat(64)}')`,
        `UPDATE change SET after = '{}' WHERE sequence = 3`,
      ],
      'entry 3 was altered',
    ],
  ])('%s', (_, statements, detail) => {
    expect(found()).toEqual([]);
    tamper(...statements);
    expect(found()).toEqual([detail]);
  });

  it('an edit with the digest of the words kept: no later entry vouches for it', () => {
    const entry = [...changesAfter(register.db, 2)][0];
    if (!entry) throw new Error('no entry');
    tamper(
      `INSERT INTO change_redacted VALUES (3, '${wordsDigest(entry)}')`,
      `UPDATE change SET after = '{}' WHERE sequence = 3`,
    );
    expect(found()).toEqual(['entry 3 was altered']);
  });

  it('an edit with the whole chain worked out anew, the end too', () => {
    tamper(`UPDATE change SET account = 'Somebody else' WHERE sequence = 2`);
    chainAnew();
    expect(found()).toEqual(['entry 5 was altered']);
    tamperAgain(headToNewest);
    expect(found()).toEqual(['the feed was tampered with at entry 5: its seal does not hold']);
  });

  it('a forged entry that fits the chain', () => {
    tamper(forged);
    chainAnew();
    expect(found()).toEqual(['entry 6 was added by another program']);
  });

  it('an old end with its seal, put back with a tail cut off: known outside the register only', () => {
    const old = register.db.get<{ sequence: number; hash: string; seal: string }>(
      'SELECT * FROM change_head',
    );
    register.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761564' })));
    const { head } = examineRegister(register);
    tamper(
      'DELETE FROM change WHERE sequence > 5',
      `UPDATE change_head SET sequence = 5, hash = '${old?.hash ?? ''}', seal = '${old?.seal ?? ''}'`,
    );
    expect(found()).toEqual([]);
    expect(found([head])).toEqual(['entry 6 was seen here before and is missing']);
  });

  it('history worked out anew is not the one that was printed', () => {
    const printed = [...changesAfter(register.db, 0)].map(({ sequence, hash }) => ({ sequence, hash }));
    tamper(`UPDATE change SET account = 'Somebody else' WHERE sequence = 4`);
    chainAnew();
    expect(found(printed)).toContain('entry 4 is not the one that was seen here before');
  });

  it('stays found out whatever is written after', () => {
    tamper('DELETE FROM change WHERE sequence > 3', headToNewest);
    register.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761564' })));
    register.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761580' })));
    expect(found()).toEqual(['the feed was tampered with at entry 4: its seal does not hold']);
  });

  it('a hole stays a hole: entries go on after the one that the end names', () => {
    tamper('DELETE FROM change WHERE sequence > 3');
    register.write((tx) => registerDevice(tx, aPhone({ imei1: '352099001761564' })));
    expect(found()).toEqual(['entry 4 is missing']);
  });
});
