import { recoveryCodeOf } from './recovery-code.rules.ts';

/**
 * The recovery code of every sample and demonstration register: no secret, so that trying the program needs
 * no sheet. Invented workers alone are kept under it.
 */
export const publishedCode = recoveryCodeOf(new TextEncoder().encode('Boxfile sample register'));
