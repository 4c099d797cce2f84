/** Puts the cursor where the next scan goes: the first number of the form. */
export function focusImei(): void {
  setTimeout(() => {
    const field = document.querySelector<HTMLInputElement>('[data-path="imei1"], [data-path="noImeiReason"]');
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  });
}
