import { describe, expect, it } from 'vitest';
import {
  accountNameKey,
  judgeAccountName,
  judgeFullName,
  tidyAccountName,
} from '../../main/accounts/account-name.rules.ts';

describe('a sign-in name', () => {
  it.each(['asha', 'A. Mwema', "n'deye.sow", 'ዓለም', 'أمينة', 'officer-2', 'Zoë', 'ab', 'desk_1', '2nd desk'])(
    '%j is accepted',
    (name) => expect(judgeAccountName(name)).toBeNull(),
  );

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['a', 'account-name-short'],
    ['x'.repeat(41), 'too-long'],
    ['-asha', 'account-name-characters'],
    ['asha (command line)', 'account-name-characters'],
    ['asha@office', 'account-name-characters'],
    ['as\u0000ha', 'account-name-characters'],
    ['as\u200bha', 'account-name-characters'],
    ['as\u202eha', 'account-name-characters'],
    ['=asha', 'account-name-characters'],
    ['Boxfile', 'account-name-reserved'],
    ['BOXFILE', 'account-name-reserved'],
    ['ｂｏｘｆｉｌｅ', 'account-name-reserved'],
  ])('%j is refused: %s', (name, code) =>
    expect(judgeAccountName(name)).toMatchObject({ field: 'name', code }),
  );

  it.each([
    ['Asha', 'ASHA'],
    ['asha  mwema', ' Asha Mwema '],
    ['Zoe\u0308', 'ZOË'],
    ['ａｓｈａ', 'asha'],
  ])('%j and %j are one name', (a, b) => expect(accountNameKey(a)).toBe(accountNameKey(b)));

  it.each([
    ['asha', 'ashá'],
    ['asha', 'asha2'],
    ['asha m', 'asham'],
  ])('%j and %j are two names', (a, b) => expect(accountNameKey(a)).not.toBe(accountNameKey(b)));

  it('is kept as it was typed, tidied', () => expect(tidyAccountName('  Asha   Mwema ')).toBe('Asha Mwema'));
});

it.each([
  ['Asha Mwema', null],
  ['', 'required'],
  ['x'.repeat(121), 'too-long'],
  ['As\u0007ha', 'control-characters'],
])('a full name %j: %s', (name, code) => expect(judgeFullName(name)?.code ?? null).toBe(code));
