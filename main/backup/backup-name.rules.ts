const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Name of a backup's folder, `KIL 2026-11-22 081503`: the office's prefix and the time by the office's clock.
 * Plain characters and short enough for every file system.
 */
export function backupName(prefix: string, at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  const plain = prefix.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 20);
  return `${plain} ${day} ${time}`;
}

/** The name, or the name with the first number that is not taken yet: `… (2)`. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!taken(candidate)) return candidate;
  }
}
