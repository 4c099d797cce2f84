import { describe, expect, it } from 'vitest';
import { described, redact } from '../../main/logging/redact.ts';

describe('a line of the log', () => {
  it.each([
    ['IMEI 356938035643809 is double', 'IMEI <number> is double'],
    ['IMEI 35 693803 564380 9', 'IMEI <number>'],
    ['call +232 76 123 456 now', 'call +<number> now'],
    ['SIM 8923210000012345678F', 'SIM <number>F'],
    ['id card 12-34-56', 'id card <number>'],
    ['mail amina.sample@example.org failed', 'mail <address> failed'],
    ['open /home/amina/Documents/register.boxfile', 'open <folder>/register.boxfile'],
    ['open C:\\Users\\Amina\\register.key', 'open <folder>/register.key'],
    ['at run (file:///home/amina/app/main.cjs:12:5)', 'at run (<folder>/main.cjs:12:5)'],
    [
      `Unexpected token 'A', "Aminata Sp"... is not valid JSON`,
      `Unexpected token 'A', <text> is not valid JSON`,
    ],
    [
      `Unexpected token 'A', ..."e":"Aminata"... is not valid JSON`,
      `Unexpected token 'A', ...<text> is not valid JSON`,
    ],
  ])('%j keeps nothing of a person', (line, kept) => expect(redact(line)).toBe(kept));

  it.each(['register.get failed (0a1b2c3d)', 'took 12345 ms', 'Boxfile 0.1.0 on Electron 33.2.1, linux'])(
    '%j is kept',
    (line) => expect(redact(line)).toBe(line),
  );

  it('is cut where it grows too long', () => expect(redact('x'.repeat(100_000))).toHaveLength(4000));

  it('tells the causes of a fault', () => {
    const fault = new Error('outer', { cause: new Error('inner') });
    expect(described(fault)).toMatch(/outer[\s\S]*caused by Error: inner/);
  });

  it.each([undefined, null, 7, 'text', { a: 1 }, [1]])('takes anything: %j', (detail) => {
    expect(typeof described(detail)).toBe('string');
  });
});
