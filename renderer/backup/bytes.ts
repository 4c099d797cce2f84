const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A size as `32.1 MB`. */
export function showBytes(bytes: number): string {
  return `${megabytes.format(bytes / 1e6)} MB`;
}
