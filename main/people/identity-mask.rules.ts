const shown = 3;
/** A number shorter than this would be half told by three of its characters. */
const shortest = 6;

/** An identity number as lists and histories show it: its last three characters. Its length is not told. */
export function maskIdentity(number: string): string {
  const characters = Array.from(number.replace(/\s/g, ''));
  return characters.length < shortest ? '•••' : `•••${characters.slice(-shown).join('')}`;
}
