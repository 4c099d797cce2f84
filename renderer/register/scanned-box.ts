let scanned: { readonly deviceId: string; readonly text: string } | null = null;

/** Remembers what was scanned to find a device, so that nobody has to scan the box twice. */
export function rememberScan(deviceId: string, text: string): void {
  scanned = { deviceId, text };
}

/** What was scanned to find this device; empty when it was reached by another way. */
export function scannedBox(deviceId: string): string {
  return scanned?.deviceId === deviceId ? scanned.text : '';
}
