/** A word that is also used inside sentences, as it stands alone in a field or a cell: its first letter large. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
