import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../main/exchange/text-encoding.ts';

const table = 'Box No,Nom\nBO-00001,Éléonore N’Dèye\n';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${table}`), 'utf-8'],
    ['UTF-16 LE with mark', utf16(table, 'le', true), 'utf-16le'],
    ['UTF-16 BE with mark', utf16(table, 'be', true), 'utf-16be'],
    ['UTF-16 LE without mark', utf16(table, 'le', false), 'utf-16le'],
    ['UTF-16 BE without mark', utf16(table, 'be', false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    const text = decodeText(bytes);
    expect(text).toMatchObject({ ok: true, encoding });
    expect(text.ok && text.text.replace('\uFEFF', '')).toBe(table);
  });

  test('Windows-1252, as Excel saves CSV', () => {
    const bytes = Buffer.from([0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e, 0x2c, 0x80, 0x92, 0x0a]);
    expect(decodeText(bytes)).toEqual({ ok: true, encoding: 'windows-1252', text: 'München,€’\n' });
  });

  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n...'), 'not-a-table'],
    ['an old or protected workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'binary'],
    ['bytes with zeros', Buffer.from([0x41, 0x00, 0x00, 0x00, 0x42, 0x43]), 'binary'],
    ['control characters', Buffer.from(Array.from({ length: 400 }, (__, i) => i % 8)), 'binary'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(decodeText(bytes)).toEqual({ ok: false, reason });
  });

  test('any bytes are either text or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const text = decodeText(bytes);
        expect(text.ok ? typeof text.text : text.reason).toBeTruthy();
      }),
    );
  });
});
