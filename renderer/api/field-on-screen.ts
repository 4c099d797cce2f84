/** The input on screen that a field path belongs to. */
export function fieldOnScreen(path: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
}

/** Goes to a field and marks what is in it, so that the next scan takes its place. */
export function focusField(path: string): void {
  const field = fieldOnScreen(path);
  field?.focus();
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
}
