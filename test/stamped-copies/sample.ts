import { onSheet, qrPayload } from '../../main/labels/qr-payload.rules.ts';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import { endorsementCode } from '../../main/agreements/paper-code.rules.ts';
import { startJpegWriter, type JpegWriter } from '../../main/scans/index.ts';
import type {
  CopiedScan,
  ScannedPage,
  StampedCopiesDocument,
  StampedCopy,
} from '../../main/stamped-copies/stamped-copy-document.ts';
import { copyDecoders } from '../../scripts/copy-decoders.mjs';
import { codePage } from '../scans/code-page.ts';

export const mac = payloadMac(new Uint8Array(32).fill(7));

let writer: Promise<JpegWriter> | null = null;

/** A scanned page of a form, as a grey JPEG of 200 dots an inch. */
export async function scannedPage(number: string, mark: string, page: number): Promise<ScannedPage> {
  const payload = qrPayload({ boxNumber: number }, { content: 'number-only', mac });
  const picture = codePage(onSheet(payload, { copy: mark, page, revision: 1 }, mac));
  const write = await (writer ??= copyDecoders().then(startJpegWriter));
  return { jpeg: write(picture), width: picture.width, height: picture.height, dpi: picture.dpi };
}

export function aScan(character: string, pages: number): CopiedScan {
  return { sha256: character.repeat(64), filedOn: '2026-03-06', filedBy: 'Test Officer', pages };
}

/** A signed and stamped copy of a plainly invented worker, in a box file. */
export function aStampedCopy(changes: Partial<StampedCopy> = {}): StampedCopy {
  const number = changes.number ?? 'KIL-00042';
  const mark = changes.mark ?? 'A';
  return {
    agreementId: '00000000-0000-7000-8000-000000000001',
    number,
    revision: 1,
    mark,
    destination: 'district',
    holder: 'Worker Sample',
    state: 'active',
    place: { custodian: 'box-file', name: null, boxFile: { number: '2026/01', folio: 17 }, loan: null },
    filed: { on: '2026-03-05', by: 'Test Officer' },
    signatures: [
      {
        party: 'holder',
        name: 'Worker Sample',
        title: null,
        office: null,
        on: '2026-03-01',
        how: 'thumbprint',
        stamp: 'not-needed',
      },
      {
        party: 'council',
        name: 'Executive Sample',
        title: 'Executive officer',
        office: 'Example District Council',
        on: '2026-03-03',
        how: 'signed',
        stamp: 'present',
      },
    ],
    code: endorsementCode({ number, mark, revision: 1 }, mac),
    scans: [aScan('a', 1), aScan('b', 1)],
    ...changes,
  };
}

export function stampedCopies(
  copies: readonly StampedCopy[],
  changes: Partial<StampedCopiesDocument> = {},
): StampedCopiesDocument {
  return {
    language: 'en',
    office: 'Example District Health Office',
    day: '2026-03-07',
    madeBy: 'Test Officer',
    boxFile: null,
    copies,
    missing: [],
    ...changes,
  };
}
