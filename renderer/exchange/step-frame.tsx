import { useEffect, useRef, type ReactNode } from 'react';
import classes from './step-frame.module.css';

interface Props {
  /** Back at the left, the way on at the right; always in sight. */
  readonly acts: ReactNode;
  /** `fill` hands the height to a table. */
  readonly body?: 'scroll' | 'fill';
  readonly children: ReactNode;
}

/** One step of the import above its acts. It takes the focus that went with the last step's button. */
export function StepFrame({ acts, body = 'scroll', children }: Props) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) step.current?.focus();
  }, []);
  return (
    <>
      <div className={classes[body]} ref={step} tabIndex={-1}>
        {children}
      </div>
      <div className={classes['acts']}>{acts}</div>
    </>
  );
}
