import type { RecordLink } from '../../preload/contract/errors.ts';

const pages: Record<RecordLink['entity'], string> = {
  device: '/devices',
  person: '/people',
  place: '/places',
  sim: '/sims',
  agreement: '/agreements',
};

/** Where the page of a record is. */
export function recordPath(entity: RecordLink['entity'], id: string): string {
  return `${pages[entity]}/${id}`;
}
