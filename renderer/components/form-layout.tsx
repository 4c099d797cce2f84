import type { ReactNode } from 'react';
import { EntryForm } from './entry-form.tsx';
import classes from './form-layout.module.css';

interface FormLayoutProps {
  /** Names the form to those who hear it. */
  readonly label: string;
  readonly onSubmit: () => void;
  /** The acts that end the form; the primary one carries `data-primary` and `type="submit"`. */
  readonly acts: ReactNode;
  /** Stands at the right of the fields where there is room. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** One column, labels above, the acts always in sight below it. Enter walks from field to field. */
export function FormLayout({ label, onSubmit, acts, side, children }: FormLayoutProps) {
  return (
    <EntryForm label={label} className={classes['form']} onSubmit={onSubmit}>
      <div className={classes['fields']}>
        <div className={classes['column']}>{children}</div>
        {side}
      </div>
      <div className={classes['acts']}>{acts}</div>
    </EntryForm>
  );
}
