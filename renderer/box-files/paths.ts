/** Where the page of a box file is. */
export function boxFilePath(id: string): string {
  return `/agreements/box-files/${id}`;
}
