import { expect } from 'vitest';
import { examineRegister } from '../../main/audit/index.ts';
import { openRegister } from '../../main/database/open-register.ts';
import { unlockByCode } from '../../main/keys/index.ts';
import { account } from '../support/register.ts';

/** How much a register holds. */
export interface Holdings {
  readonly devices: number;
  readonly scans: number;
}

/** Opens a register as the program does after a fault, and demands that an examination finds nothing. */
export async function demandSound(folder: string, code: string, hint: string): Promise<Holdings> {
  const register = openRegister({ folder, key: unlockByCode(folder, code), account });
  try {
    const count = (table: string): number =>
      register.db.column<number>(`SELECT count(*) FROM ${table}`)[0] ?? 0;
    expect(examineRegister(register).problems, hint).toEqual([]);
    expect(count('office'), hint).toBe(1);
    return { devices: count('device'), scans: count('scan') };
  } finally {
    register.close();
  }
}
