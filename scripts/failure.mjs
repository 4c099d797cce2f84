/**
 * Ends a script with what went wrong in its own words; the stack only where it was not foreseen.
 * @param {unknown} error
 */
export function stopWith(error) {
  const text = error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
