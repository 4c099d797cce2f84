import type { ReactNode } from 'react';
import { handleFormEnter } from './enter-order.ts';

interface EntryFormProps {
  /** Names the form to those who hear it. */
  readonly label: string;
  readonly onSubmit: () => Promise<void> | void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
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
        // What a field could not read is mended first, never left out.
        const unread = event.currentTarget.querySelector<HTMLElement>('[data-unread]');
        if (unread) unread.focus();
        else void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
