import { describe, expect, it } from 'vitest';
import { token as tokenShape } from '../../preload/contract/fields.ts';
import { newToken, pathTokens } from '../../main/files/tokens.ts';

describe('a token', () => {
  it('has the shape that the wire lets through, and cannot be guessed', () => {
    const made = Array.from({ length: 1000 }, newToken);
    expect(new Set(made).size).toBe(1000);
    for (const token of made) expect(tokenShape.safeParse(token).success).toBe(true);
  });

  it('gives its path for its purpose only', () => {
    const tokens = pathTokens();
    const token = tokens.issue('import', '/data/list.csv');
    expect(tokens.pathOf('import', token)).toBe('/data/list.csv');
    expect(() => tokens.use('save', token)).toThrow('expired');
    expect(() => tokens.pathOf('folder', token)).toThrow('expired');
    expect(tokens.pathOf('import', token)).toBe('/data/list.csv');
  });

  it('that is used once is used up', () => {
    const tokens = pathTokens();
    const token = tokens.issue('save', '/data/out.pdf');
    expect(tokens.use('save', token)).toBe('/data/out.pdf');
    expect(() => tokens.use('save', token)).toThrow('expired');
  });

  it.each(['', '__proto__', 'constructor', '/data/list.csv', '../../etc/passwd'])(
    'forged as %j has expired',
    (forged) => {
      const tokens = pathTokens();
      tokens.issue('import', '/data/list.csv');
      expect(() => tokens.pathOf('import', forged)).toThrow('expired');
    },
  );

  it('stays the same for the same path, so that asking again and again wears none out', () => {
    const tokens = pathTokens();
    const token = tokens.issue('folder', '/data/office');
    for (let time = 0; time < 2000; time += 1) expect(tokens.issue('folder', '/data/office')).toBe(token);
    expect(tokens.issue('file', '/data/office')).not.toBe(token);
  });

  it('is forgotten when very many are newer', () => {
    const tokens = pathTokens();
    const oldest = tokens.issue('file', '/data/0');
    for (let at = 1; at <= 500; at += 1) tokens.issue('file', `/data/${at}`);
    expect(() => tokens.pathOf('file', oldest)).toThrow('expired');
  });
});
