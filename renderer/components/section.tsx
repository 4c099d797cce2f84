import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Acts that belong to this part alone. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a record page or a form. */
export function Section({ title, acts, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div className={classes['header']}>
        <Title order={2} id={id}>
          {title}
        </Title>
        <div className={classes['acts']}>{acts}</div>
      </div>
      {children}
    </section>
  );
}
