/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * A file name that Windows, Linux and macOS all take: no separators, control characters or trailing dots,
 * at most 120 characters, with the wanted ending.
 */
export function safeFileName(suggested: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = suggested.toLowerCase().endsWith(ending) ? suggested.slice(0, -ending.length) : suggested;
  const clean = stem
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .slice(0, 120)
    .replace(/[ .]+$/, '');
  const name = clean === '' || reserved.test(clean) ? `Boxfile ${clean}`.trim() : clean;
  return `${name}${ending}`;
}
