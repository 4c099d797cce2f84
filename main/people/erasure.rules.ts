import type { Erasure } from '../../preload/contract/people.ts';

/** What decides whether somebody's data may be erased. */
export interface ErasureFacts {
  readonly erasedOn: string | null;
  readonly devicesHeld: number;
  /** Devices and people that name them as supervisor. */
  readonly supervised: number;
  /** Hand-overs to them, or under them, that have not ended. */
  readonly open: number;
  /** The last day on which one ended; null when there never was one. */
  readonly lastEnd: string | null;
}

/** The day from which something that ended may go. ISO days compare as texts, so 29 February needs no care. */
export function keptUntil(end: string, years: number): string {
  return `${String(Number(end.slice(0, 4)) + years).padStart(4, '0')}${end.slice(4)}`;
}

/**
 * Why somebody's data must stay: what is in use, then what claims may still be made from (DOMAIN sections 5.1
 * and 5.4). Null when they may be erased.
 *
 * @param years that agreements are kept after their end
 */
export function judgeErasure(
  facts: ErasureFacts,
  years: number,
  today: string,
): Pick<Erasure, 'obstacle' | 'keptUntil'> {
  if (facts.erasedOn !== null) return { obstacle: 'erased', keptUntil: null };
  if (facts.devicesHeld > 0) return { obstacle: 'holds-devices', keptUntil: null };
  if (facts.supervised > 0) return { obstacle: 'supervises', keptUntil: null };
  if (facts.open > 0) return { obstacle: 'agreement-open', keptUntil: null };
  const until = facts.lastEnd === null ? null : keptUntil(facts.lastEnd, years);
  if (until !== null && today < until) return { obstacle: 'within-retention', keptUntil: until };
  return { obstacle: null, keptUntil: null };
}

/** A short name for an erased person, told apart by the end of their id. */
export function shortCode(id: string): string {
  return id.replace(/-/g, '').slice(-6).toUpperCase();
}
