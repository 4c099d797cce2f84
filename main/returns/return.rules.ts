import type { AgreementState } from '../../preload/contract/agreement-values.ts';
import type { Accessory } from '../../preload/contract/device-facts.ts';

/** An accessory that was handed out, and how many of it came back. */
export interface ReturnedAccessory extends Accessory {
  readonly back: number;
}

/** Lays what came back beside what was handed out; what was never handed out is kept too. */
export function returnedAccessories(
  out: readonly Accessory[],
  back: readonly Accessory[],
): ReturnedAccessory[] {
  const count = (list: readonly Accessory[], kind: Accessory['kind']): number =>
    list.reduce((sum, one) => (one.kind === kind ? sum + one.quantity : sum), 0);
  const kinds = [...new Set([...out, ...back].map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const returned = count(back, kind);
    return { kind, quantity: Math.max(count(out, kind), returned), back: returned };
  });
}

/** What is still missing of the accessories. */
export function missingAccessories(accessories: readonly ReturnedAccessory[]): Accessory[] {
  return accessories.flatMap(({ kind, quantity, back }) =>
    back < quantity ? [{ kind, quantity: quantity - back }] : [],
  );
}

export type ArchiveObstacle = 'not-ended' | 'owed' | 'copies' | 'archived';

/**
 * Why an agreement may not be archived yet: it is still in force, something is owed, or a required copy is not
 * where it is kept. A superseded revision is archived like an ended one.
 */
export function archiveObstacle(
  state: AgreementState,
  stillOwed: number,
  copiesOut: number,
): ArchiveObstacle | null {
  if (state === 'archived') return 'archived';
  if (state !== 'ended' && state !== 'superseded') return 'not-ended';
  if (stillOwed > 0) return 'owed';
  return copiesOut > 0 ? 'copies' : null;
}
