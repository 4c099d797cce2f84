import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { playScanSound } from './sound.ts';
import classes from './verdict.module.css';

interface VerdictProps {
  readonly outcome: 'match' | 'mismatch';
  readonly title: string;
  readonly children?: ReactNode;
}

/** Whether a scan was right: by colour, icon, word and sound, to be understood from arm's length. */
export function Verdict({ outcome, title, children }: VerdictProps) {
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another title is another scan
  useEffect(() => playScanSound(outcome), [outcome, title]);
  const Icon = outcome === 'match' ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <div
      className={classes['verdict']}
      data-outcome={outcome}
      role={outcome === 'match' ? 'status' : 'alert'}
    >
      <Icon size={32} aria-hidden />
      <div>
        <strong className={classes['title']}>{title}</strong>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
