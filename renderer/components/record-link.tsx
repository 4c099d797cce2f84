import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { RecordLink as Target } from '../../preload/contract/errors.ts';
import { recordPath } from '../layout/paths.ts';

/** A record's name, leading to its page. */
export function RecordLink({ entity, id, label }: Target) {
  return (
    <Anchor component={Link} href={recordPath(entity, id)} inherit>
      {label}
    </Anchor>
  );
}
