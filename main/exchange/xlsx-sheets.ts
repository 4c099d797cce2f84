import { strFromU8, unzipSync } from 'fflate';
import { DomainError } from '../errors.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10));
      return entities[name ?? ''] ?? whole;
    },
  );
}

/**
 * Names of a workbook's sheets, in order, from its table of contents alone.
 * @throws DomainError `file-unreadable` when the bytes are no workbook
 */
export function sheetNames(bytes: Uint8Array): string[] {
  try {
    const parts = unzipSync(bytes, { filter: (file) => /^xl\/workbook\.xml$/i.test(file.name) });
    const contents = Object.values(parts)[0];
    if (!contents) throw new Error('The archive holds no workbook');
    const tags = strFromU8(contents).matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g);
    return [...tags].map((tag) => unescaped(tag[1] ?? ''));
  } catch (cause) {
    throw new DomainError('file-unreadable', { params: { reason: 'not-a-workbook' }, cause });
  }
}
