import { parseQrPayload, type PayloadMac } from './qr-payload.rules.ts';

/** What was read off a label: whose it says it is, or why it is none that may be stuck. */
export type ReadLabel =
  | { readonly is: 'label'; readonly box: string; readonly imei: string | null }
  /** No code of ours: the bars of a box label hold the IMEI, and the smallest labels bear the number alone. */
  | { readonly is: 'number'; readonly text: string }
  /** The code of a form: it would file a scan, and is on no label. */
  | { readonly is: 'form' }
  /** Not made by this register, or altered. */
  | { readonly is: 'foreign' };

/**
 * Reads what a scanner or keyboard gave for a label that is being stuck (DOMAIN S19, S20).
 *
 * @param text without what scanners add
 */
export function readLabel(text: string, mac: PayloadMac): ReadLabel {
  const says = parseQrPayload(text, mac);
  if (!says) return { is: 'number', text };
  if (says.sheet) return { is: 'form' };
  return says.check === 'right' ? { is: 'label', box: says.boxNumber, imei: says.imei1 } : { is: 'foreign' };
}
