/** A text for LIKE ... ESCAPE '\' in which its wildcards stand for themselves. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
