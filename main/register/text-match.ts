/** How a typed text is looked for: pieces of three characters and more through the index, shorter ones at the start of a field. */
export interface TextMatch {
  /** FTS5 expression, or null for a text too short for it. */
  readonly match: string | null;
  /** Text in the form LIKE takes, for short ones. */
  readonly like: string;
}
