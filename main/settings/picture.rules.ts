/** Kind of a picture by its first bytes, or null for anything else. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return null;
}

/** A logo larger than this would weigh on every sheet printed. */
export const largestLogo = 1_000_000;
