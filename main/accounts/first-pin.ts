import { randomInt } from 'node:crypto';
import { judgeSecret } from './secret.rules.ts';

/** A PIN by chance, for somebody's first sign-in. */
export function newFirstPin(): string {
  for (;;) {
    const pin = String(randomInt(0, 100_000_000)).padStart(8, '0').slice(0, 6);
    if (judgeSecret(pin, '') === null) return pin;
  }
}
