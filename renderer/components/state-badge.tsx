import type { Icon } from '@tabler/icons-react';
import classes from './state-badge.module.css';

export type Tone = 'calm' | 'good' | 'waiting' | 'bad' | 'past';

interface StateBadgeProps {
  readonly icon: Icon;
  readonly label: string;
  readonly tone: Tone;
}

/** A state: a word, an icon and a quiet tint. */
export function StateBadge({ icon: Icon, label, tone }: StateBadgeProps) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {label}
    </span>
  );
}
