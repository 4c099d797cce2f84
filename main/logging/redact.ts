/** A log line is cut here: what identifies a fault stands at its beginning. */
const longest = 4000;

/** What could not be read as JSON: the runtime shows its beginning. */
const unread = /"[^\n]*"(?:\.{3})?(?= is not valid JSON)/g;

/**
 * Takes out what could tell of a person or a place on the disk: runs of six digits or more (IMEI, SIM,
 * phone and identity numbers, also in groups), e-mail addresses, text that is not valid JSON, and folders.
 */
export function redact(text: string): string {
  return text
    .slice(0, longest)
    .replace(unread, '<text>')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '<address>')
    .replace(/(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\\/:*?"<>|\n()]+)+[\\/](?=[^\\/\s]*)/g, '<folder>/')
    .replace(/\d(?:[ .-]?\d){5,}/g, '<number>');
}

/** One line of text for anything that is thrown or told: the stack of an error with those of its causes. */
export function described(detail: unknown): string {
  if (detail instanceof Error) {
    const cause = detail.cause === undefined ? '' : `\ncaused by ${described(detail.cause)}`;
    return `${detail.stack ?? detail.message}${cause}`;
  }
  if (typeof detail === 'string') return detail;
  return JSON.stringify(detail) ?? '';
}
