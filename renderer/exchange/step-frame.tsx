import type { ReactNode } from 'react';
import classes from './step-frame.module.css';

interface Props {
  /** Back at the left, the way on at the right; always in sight. */
  readonly acts: ReactNode;
  /** `fill` hands the height to a table. */
  readonly body?: 'scroll' | 'fill';
  readonly children: ReactNode;
}

/** One step of the import above its acts. */
export function StepFrame({ acts, body = 'scroll', children }: Props) {
  return (
    <>
      <div className={classes[body]}>{children}</div>
      <div className={classes['acts']}>{acts}</div>
    </>
  );
}
