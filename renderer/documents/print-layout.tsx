import type { ReactNode } from 'react';
import classes from './print-layout.module.css';

interface Props {
  /** What can be set, in a narrow column. */
  readonly settings: ReactNode;
  /** The one primary act of the column, always in sight. */
  readonly act: ReactNode;
  /** The document. */
  readonly children: ReactNode;
}

/** Settings beside the paper that they lead to. */
export function PrintLayout({ settings, act, children }: Props) {
  return (
    <div className={classes['layout']}>
      <div className={classes['side']}>
        <div className={classes['settings']}>{settings}</div>
        <div className={classes['act']}>{act}</div>
      </div>
      <div className={classes['paper']}>{children}</div>
    </div>
  );
}
