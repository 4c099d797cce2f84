/** What Boxfile shows while no register is open. */
export function FirstStartScreen({
  recent,
}: {
  readonly recent: readonly unknown[];
  readonly failure: unknown;
}) {
  return recent.length;
}
