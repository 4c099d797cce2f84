/** The search that is always at hand (Ctrl+K). */
export function SearchBox() {
  return null;
}
