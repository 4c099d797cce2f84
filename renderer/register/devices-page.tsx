/** Every device of the office. */
export function DevicesPage() {
  return null;
}
