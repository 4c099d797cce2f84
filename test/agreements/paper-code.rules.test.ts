import { describe, expect, it } from 'vitest';
import {
  boxFileCode,
  endorsementCode,
  readPaperCode,
  type CodeLookup,
} from '../../main/agreements/paper-code.rules.ts';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import { onSheet, qrPayload } from '../../main/labels/qr-payload.rules.ts';

const mac = payloadMac(new Uint8Array(32).fill(7));
const foreign = payloadMac(new Uint8Array(32).fill(8));
const options = { content: 'number-only', mac } as const;

const known: CodeLookup = {
  isOurSeries: (number) => number.startsWith('KIL-'),
  isKnown: (number) => ['KIL-00042', 'KIL-00043', 'KIL-00044'].includes(number),
  forms: (number) =>
    ({
      'KIL-00042': [{ agreementId: 'one', revision: 1, printed: true, marks: ['A', 'B'] }],
      'KIL-00043': [
        { agreementId: 'old', revision: 1, printed: true, marks: ['A', 'B'] },
        { agreementId: 'new', revision: 2, printed: true, marks: ['A', 'B', 'C'] },
        { agreementId: 'drafted', revision: 3, printed: false, marks: ['A', 'B'] },
      ],
    })[number] ?? [],
};
const label = (number: string, by = mac) => qrPayload({ boxNumber: number }, { ...options, mac: by });
const page = (number: string, copy: string, sheet: number, revision: number, by = mac) =>
  onSheet(label(number, by), { copy, page: sheet, revision }, by);
const old = (number: string) => `${label(number)}/+A2`;
const swapped = (text: string, from: string, to: string) => text.replace(from, to);
const read = (text: string) => readPaperCode(text, mac, known);

describe('what a code stands for', () => {
  it.each([
    ['a page', page('KIL-00042', 'B', 3, 1), { kind: 'form', agreementId: 'one', mark: 'B', page: 3 }],
    ['a page of a later revision', page('KIL-00043', 'C', 1, 2), { agreementId: 'new', mark: 'C' }],
    ['a page in small letters', page('KIL-00042', 'A', 1, 1).toLowerCase(), { kind: 'form', mark: 'A' }],
    ['an old page without a revision', old('KIL-00042'), { kind: 'form', revision: 1, mark: 'A', page: 2 }],
    ['a label', label('KIL-00044'), { kind: 'label', number: 'KIL-00044' }],
    [
      'an endorsement',
      endorsementCode({ number: 'KIL-00043', mark: 'A', revision: 1 }, mac),
      { kind: 'endorsement', agreementId: 'old', mark: 'A', revision: 1 },
    ],
    [
      'the spine of a box file',
      boxFileCode({ year: 2026, sequence: 7 }, mac),
      { kind: 'box-file', boxFile: { year: 2026, sequence: 7 } },
    ],
  ])('reads %s', (_, text, meaning) => {
    expect(read(text)).toMatchObject(meaning);
  });

  it.each([
    ['some other code', 'https://example.org/KIL-00042', 'not-boxfile'],
    ['nothing', '', 'not-boxfile'],
    ['a code without its check', 'BX1/KIL-00042', 'no-check'],
    ['a page cut off before its check', page('KIL-00042', 'A', 1, 1).slice(0, -5), 'no-check'],
    ['a mistyped number', swapped(label('KIL-00042'), '42', '43'), 'check-wrong'],
    ['another copy written over', swapped(page('KIL-00042', 'A', 1, 1), '+A1', '+B1'), 'check-wrong'],
    ['another revision written over', swapped(page('KIL-00043', 'A', 1, 1), 'R1', 'R2'), 'check-wrong'],
    ['a box file with a wrong check', boxFileCode({ year: 2026, sequence: 7 }, foreign), 'check-wrong'],
    ['a code of our series under another key', label('KIL-00042', foreign), 'check-wrong'],
    ['a code of another register', page('MBY-00042', 'A', 1, 1, foreign), 'other-register'],
    ['a number that is in no record', page('KIL-00999', 'A', 1, 1), 'unknown-number'],
    ['a revision that is in no record', page('KIL-00042', 'A', 1, 2), 'unknown-revision'],
    ['a copy that the form does not have', page('KIL-00042', 'C', 1, 1), 'unknown-copy'],
    ['an old page of two printed revisions', old('KIL-00043'), 'several-revisions'],
    ['an old page of a number without forms', old('KIL-00044'), 'unknown-revision'],
  ])('refuses %s', (_, text, reason) => {
    expect(read(text)).toMatchObject({ kind: 'refused', reason });
  });

  it('tells what it could read of a refused code', () => {
    expect(read(page('KIL-00042', 'A', 1, 9))).toMatchObject({ number: 'KIL-00042', revision: 9, mark: 'A' });
  });
});
