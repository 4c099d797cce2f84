/** Where the main process serves a document that it holds for preview, by its ticket. */
export function documentAddress(ticket: string): string {
  return `app://boxfile/documents/${ticket}`;
}

/** Where the main process serves a scan that was opened, by its ticket. */
export function scanAddress(ticket: string): string {
  return `app://boxfile/scans/${ticket}`;
}
