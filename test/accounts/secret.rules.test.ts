import { describe, expect, it } from 'vitest';
import { judgeSecret } from '../../main/accounts/secret.rules.ts';

describe('a PIN', () => {
  it.each(['482915', '120934', '905172', '1123580', '00009178'])('%s is accepted', (pin) =>
    expect(judgeSecret(pin, 'asha')).toBeNull(),
  );

  it.each([
    ['', 'required'],
    ['48291', 'secret-short'],
    ['000000', 'secret-simple'],
    ['777777', 'secret-simple'],
    ['123456', 'secret-simple'],
    ['012345', 'secret-simple'],
    ['654321', 'secret-simple'],
    ['345678901', 'secret-simple'],
    ['024680', 'secret-simple'],
    ['121212', 'secret-simple'],
    ['123123', 'secret-simple'],
    ['112211', 'secret-simple'],
    ['1'.repeat(129), 'too-long'],
  ])('%s is refused: %s', (pin, code) => expect(judgeSecret(pin, 'asha')?.code).toBe(code));
});

describe('a password', () => {
  it.each(['green bicycle', 'Kitabu7Rafu', 'ምንም-ነገር-የለም', 'contraseña de Ana', 'asha has nine goats'])(
    '%j is accepted',
    (password) => expect(judgeSecret(password, 'asha')).toBeNull(),
  );

  it.each([
    ['abc1234', 'secret-short'],
    ['aaaaaaaaa', 'secret-simple'],
    ['abababab', 'secret-simple'],
    ['password', 'secret-simple'],
    ['Password1', 'secret-simple'],
    ['boxfile2026', 'secret-simple'],
    ['qwerty12', 'secret-simple'],
    ['pass\u0000word with', 'control-characters'],
    ['x'.repeat(129), 'too-long'],
  ])('%j is refused: %s', (password, code) => expect(judgeSecret(password, 'asha')?.code).toBe(code));

  it.each([
    ['asha.mwema', 'asha.mwema'],
    ['Asha.Mwema1', 'asha.mwema'],
    ['12Asha.Mwema', 'asha.mwema'],
  ])('%j of %j is the name', (password, name) =>
    expect(judgeSecret(password, name)?.code).toBe('secret-is-name'),
  );
});
