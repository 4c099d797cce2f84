import type { CopyCustody, HandStep } from '../../preload/contract/agreements.ts';

const order: readonly HandStep[] = ['collected', 'returned', 'received', 'given', 'found', 'lost'];

/** What can be entered of a copy by hand where it is now, the likeliest first. */
export function handStepsOf({ steps }: Pick<CopyCustody, 'steps'>): readonly HandStep[] {
  return order.filter((step) => steps.includes(step));
}
