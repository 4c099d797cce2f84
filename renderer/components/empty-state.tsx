import { Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state.module.css';

interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  readonly body?: string;
  /** What can be done now. */
  readonly children?: ReactNode;
}

/** Where there is nothing to show: says so, and what to do first. */
export function EmptyState({ icon: Icon, title, body, children }: EmptyStateProps) {
  return (
    <Stack className={classes['state']} gap="xs">
      <Icon size={32} stroke={1.4} aria-hidden />
      <Title order={2}>{title}</Title>
      {body && <Text c="dimmed">{body}</Text>}
      {children}
    </Stack>
  );
}
