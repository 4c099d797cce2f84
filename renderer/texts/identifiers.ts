/** An IMEI in the groups people read it in: `35 693803 564380 9`. Anything else comes back as it is. */
export function showImei(imei: string): string {
  const parts = /^(\d{2})(\d{6})(\d{6})(\d)$/.exec(imei);
  return parts ? parts.slice(1).join(' ') : imei;
}

/** A SIM card's number in fours. */
export function showIccid(iccid: string): string {
  return iccid.replace(/(\d{4})(?=\d)/g, '$1 ');
}

const numbers = new Intl.NumberFormat('en-GB');

/** A count with separators: `100,000`. */
export function showCount(count: number): string {
  return numbers.format(count);
}

const sizes = ['kilobyte', 'megabyte'] as const;

/** A number of bytes as people read it: `85 kB`, `2.4 MB`. */
export function showBytes(bytes: number): string {
  const [unit, count] =
    bytes < 999_500 ? [sizes[0], Math.max(1, Math.round(bytes / 1e3))] : [sizes[1], bytes / 1e6];
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, maximumFractionDigits: 1 }).format(count);
}

/** What a scanner or a paste brings along: the `]C1` marks of a Code 128 and characters that do not print. */
export function cleanScan(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/^\]C1/i, '').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]/g, '');
}
