import type { Sim } from '../../preload/contract/sims.ts';
import type { ReadableDb } from '../database/readable-db.ts';
import { DomainError } from '../errors.ts';
import { simView } from './sim.repository.ts';

/** @throws DomainError `not-found` */
export function simOf(db: ReadableDb, id: string): Sim {
  const sim = simView(db, id);
  if (!sim) throw new DomainError('not-found', { params: { entity: 'sim' } });
  return sim;
}
