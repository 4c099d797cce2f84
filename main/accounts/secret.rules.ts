import type { FieldCode, FieldIssue } from '../../preload/contract/errors.ts';
import { accountNameKey } from './account-name.rules.ts';

/** Digits of a PIN at least; with the waits after failures a million guesses take centuries. */
export const shortestPin = 6;
/** Characters of a password at least. */
export const shortestPassword = 8;
const longestSecret = 128;
const fewestKinds = { pin: 3, password: 5 } as const;

/** What people choose first, and whoever guesses tries first. */
const common: readonly string[] = [
  'password',
  'passw0rd',
  'boxfile',
  'qwerty',
  'azerty',
  'qwertz',
  'letmein',
  'welcome',
  'karibu',
  'bonjour',
  'administrator',
  'iloveyou',
];

/** Whether the digits are one short block over and over: 121212, 123123, 777777. */
function isRepeated(digits: string): boolean {
  for (let length = 1; length <= digits.length / 2; length += 1) {
    if (digits.length % length === 0 && digits.slice(0, length).repeat(digits.length / length) === digits)
      return true;
  }
  return false;
}

/** Whether each digit is the one before by the same step: 123456, 987654, 024680. */
function isRun(digits: string): boolean {
  const values = digits.split('').map(Number);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.every((value, at) => at === 0 || (value - (values[at - 1] ?? 0) - step) % 10 === 0);
}

function judgePin(pin: string): FieldCode | null {
  if (pin.length < shortestPin) return 'secret-short';
  const tooSimple = isRun(pin) || isRepeated(pin) || new Set(pin).size < fewestKinds.pin;
  return tooSimple ? 'secret-simple' : null;
}

function judgePassword(password: string): FieldCode | null {
  if (password.length < shortestPassword) return 'secret-short';
  const plain = password.toLowerCase();
  // A common word with a few characters around it is still that word.
  const tooSimple =
    new Set(plain).size < fewestKinds.password ||
    common.some((word) => plain.includes(word) && plain.length - word.length < 5);
  return tooSimple ? 'secret-simple' : null;
}

/**
 * What is wrong with a new PIN (digits only) or password; null when nothing is. It is compared with the
 * sign-in name, which everybody knows.
 */
export function judgeSecret(secret: string, name: string): FieldIssue | null {
  const field = 'secret';
  const params = { pin: shortestPin, password: shortestPassword };
  if (secret === '') return { field, code: 'required' };
  if (secret.length > longestSecret) return { field, code: 'too-long', params: { max: longestSecret } };
  if (/\p{Cc}/u.test(secret)) return { field, code: 'control-characters' };
  const code = /^[0-9]+$/.test(secret) ? judgePin(secret) : judgePassword(secret);
  if (code) return { field, code, params };
  const key = accountNameKey(name);
  const named =
    key !== '' && accountNameKey(secret).includes(key) && secret.length - key.length < shortestPassword;
  return named ? { field, code: 'secret-is-name' } : null;
}
