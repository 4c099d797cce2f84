import type { ByteVerdict } from '../../preload/contract/verify.ts';

export interface ByteFacts {
  readonly isPdf: boolean;
  /** Whether a paper with exactly these bytes left the program. */
  readonly issued: boolean;
  /** Whether exactly these bytes are filed as a scan. */
  readonly filed: boolean;
  /** Whether the stored agreements, drawn again, give exactly these bytes. */
  readonly redrawn: boolean;
  /** Whether the file says that Boxfile made it. */
  readonly saysOurs: boolean;
  /** Whether a page with a code of ours was drawn by a program and never lay on a scanner. */
  readonly drawn: boolean;
}

/**
 * How the bytes of a file stand to the register. A file that says Boxfile made it, or is drawn as Boxfile draws
 * its papers, and whose bytes are none that Boxfile made was changed or forged: anybody can copy a code into a PDF.
 * Any other is a scan, and only its codes speak.
 */
export function bytesVerdict({ isPdf, issued, filed, redrawn, saysOurs, drawn }: ByteFacts): ByteVerdict {
  if (filed) return 'scan';
  if (!isPdf) return 'picture';
  if (issued) return 'issued';
  if (redrawn) return 'redrawn';
  return saysOurs || drawn ? 'altered' : 'not-issued';
}

/**
 * Whether a file and the register agree: it has papers of ours, every one of them holds, and its bytes were not
 * changed.
 */
export function fileAgrees(bytes: ByteVerdict, papers: readonly { readonly agrees: boolean }[]): boolean {
  if (bytes === 'altered') return false;
  return papers.length > 0 && papers.every((paper) => paper.agrees);
}

/** Whether a PDF says in its description that Boxfile made it. */
export function claimsToBeOurs(pdf: Uint8Array): boolean {
  const ends = [pdf.subarray(0, 4096), pdf.subarray(Math.max(0, pdf.length - 262_144))];
  return ends.some((part) => /Producer(?:>|\s*\()Boxfile/.test(Buffer.from(part).toString('latin1')));
}
