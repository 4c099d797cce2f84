import { describe, expect, it } from 'vitest';
import { modelName } from '../../renderer/register/device-words.ts';

describe('the name of a model', () => {
  it.each([
    [{ manufacturer: 'Samsung', model: 'Galaxy A05' }, 'Samsung Galaxy A05'],
    [{ manufacturer: 'Samsung', model: 'Samsung Galaxy A05' }, 'Samsung Galaxy A05'],
    [{ manufacturer: 'Samsung', model: null }, 'Samsung'],
    [{ manufacturer: null, model: 'A05' }, 'A05'],
    [{ manufacturer: '-', model: '-' }, ''],
    [{ manufacturer: 'Samsung', model: '–' }, 'Samsung'],
    [{}, ''],
  ])('of %j is “%s”', (parts, name) => {
    expect(modelName(parts)).toBe(name);
  });
});
