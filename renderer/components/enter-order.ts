import type { KeyboardEvent } from 'react';

const stops = 'input:not([type=hidden]), select, textarea, button[data-primary]';

function canTake(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.hasAttribute('disabled') &&
    !element.closest('[data-enter-skip]') &&
    element.offsetParent !== null
  );
}

/** A group is one stop: Enter inside it leads beyond it. */
const groupOf = (element: HTMLElement): Element | null => element.closest('[data-enter-group]');

/** Moves the focus from `from` to the next field of its form; from the last one to the primary act. */
export function focusNext(from: HTMLElement): void {
  const form = from.closest('form');
  if (!form) return;
  const group = groupOf(from);
  const fields = [...form.querySelectorAll<HTMLElement>(stops)].filter(
    (field) => field === from || (canTake(field) && (group === null || groupOf(field) !== group)),
  );
  const next = fields[fields.indexOf(from) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'checkbox' && next.type !== 'radio') next.select();
}

/**
 * A scanner ends each code with Enter: in a form Enter goes to the next field and never submits half a form.
 * Ctrl+Enter does the primary act from anywhere.
 */
export function handleFormEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { target } = event;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.querySelector<HTMLButtonElement>('button[data-primary]')?.click();
    return;
  }
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    event.preventDefault();
    focusNext(target);
  }
}
