/**
 * Puts the cursor where the next scan goes: the first number of the form. At once, for a scan that has
 * begun must not end in another field.
 */
export function focusImei(): void {
  const field = document.querySelector<HTMLInputElement>('[data-path="imei1"], [data-path="noImeiReason"]');
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
