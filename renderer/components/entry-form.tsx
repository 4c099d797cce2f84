import type { ReactNode } from 'react';
import { handleFormEnter } from './enter-order.ts';

interface EntryFormProps {
  /** Names the form to those who hear it. */
  readonly label: string;
  readonly onSubmit: () => Promise<void> | void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Goes to the first field that could not read what stands in it: that is mended first, never left out. False where there is none. */
export function goToUnread(within: ParentNode): boolean {
  const field = within.querySelector<HTMLElement>('[data-unread]');
  field?.focus();
  return field !== null;
}

/** A form in which Enter walks from field to field, and whose errors are told by the program. */
export function EntryForm({ label, onSubmit, className, children }: EntryFormProps) {
  return (
    <form
      className={className}
      aria-label={label}
      noValidate
      autoComplete="off"
      onKeyDown={handleFormEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!goToUnread(event.currentTarget)) void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
