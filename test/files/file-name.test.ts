import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../main/files/file-name.rules.ts';

describe('a file name', () => {
  it.each([
    ['agreements KIL-00001', 'pdf', 'agreements KIL-00001.pdf'],
    ['inventory.xlsx', 'xlsx', 'inventory.xlsx'],
    ['INVENTORY.XLSX', 'xlsx', 'INVENTORY.xlsx'],
    ['../../etc/passwd', 'pdf', 'etc passwd.pdf'],
    ['C:\\Windows\\system.ini', 'csv', 'C Windows system.ini.csv'],
    ['a\u0000b\nc\u202Ed', 'pdf', 'a b c d.pdf'],
    ['CON', 'pdf', 'Boxfile CON.pdf'],
    ['com1.backup', 'pdf', 'Boxfile com1.backup.pdf'],
    ['...', 'pdf', 'Boxfile.pdf'],
    ['', 'csv', 'Boxfile.csv'],
    ['ሰነድ', 'pdf', 'ሰነድ.pdf'],
  ])('%j becomes one that every system takes', (suggested, extension, name) => {
    expect(safeFileName(suggested, extension)).toBe(name);
  });

  it('is not longer than file systems bear', () => {
    expect(safeFileName('x'.repeat(4000), 'pdf')).toHaveLength(124);
  });
});
