const { BOXFILE_FAULT_ROUNDS, BOXFILE_FAULT_SEED, BOXFILE_FAULT_FROM } = process.env;

/** Whether the suite runs in full, as `npm run test:faults` does, and not in its short form. */
export const inFull = BOXFILE_FAULT_ROUNDS !== undefined;

/** What all chances of the suite are drawn from; printed with every round, so that it can be played again. */
export const seed = Number(BOXFILE_FAULT_SEED ?? 1);

/** A round of killing: its number, from which and from the seed all its chances follow. */
export function roundsOf(short: number, shareOfAll: number): readonly number[] {
  const count = inFull ? Math.round(Number(BOXFILE_FAULT_ROUNDS) * shareOfAll) : short;
  const from = Number(BOXFILE_FAULT_FROM ?? 1);
  return Array.from({ length: count }, (_, index) => index + 1).filter((round) => round >= from);
}
