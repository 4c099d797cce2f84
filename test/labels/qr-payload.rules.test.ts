import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payloadMac } from '../../main/labels/payload-mac.ts';
import {
  onSheet,
  parseQrPayload,
  qrPayload,
  type PayloadFields,
} from '../../main/labels/qr-payload.rules.ts';

const mac = payloadMac(new Uint8Array(32).fill(7));
const other = payloadMac(new Uint8Array(32).fill(8));
const fields: PayloadFields = {
  boxNumber: 'KIL-00042',
  imei1: '356938035643809',
  iccid: '8925504012345678904',
  msisdn: '+255712345678',
  holderCode: 'chw-1042',
  districtCode: 'TZ1203',
};

test('a full payload carries the number, the identifiers and the codes, in order', () => {
  const text = qrPayload(fields, { content: 'full', mac });
  expect(text).toMatch(
    /^BX1\/KIL-00042\/I356938035643809\/S8925504012345678904\/M255712345678\/CCHW-1042\/DTZ1203\/[A-Z2-7]{4}$/,
  );
});

test('number only tells a finder nothing about the holder', () => {
  expect(qrPayload(fields, { content: 'number-only', mac })).toMatch(/^BX1\/KIL-00042\/[A-Z2-7]{4}$/);
});

test('a code that the alphanumeric set cannot carry is left out, not mangled', () => {
  const text = qrPayload({ ...fields, holderCode: 'عامل_7', districtCode: 'A/B' }, { content: 'full', mac });
  expect(text).not.toMatch(/\/C|\/D/);
  expect(parseQrPayload(text, mac)).toMatchObject({ holderCode: null, districtCode: null, check: 'right' });
});

test('a box number that cannot be carried is an error', () => {
  for (const boxNumber of ['KIL/1', 'ኪል-1', '', 'x'.repeat(40)]) {
    expect(() => qrPayload({ boxNumber }, { content: 'full', mac })).toThrow(RangeError);
  }
});

test('the check is the head of an HMAC, whatever the key and the text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), (key, text) => {
      const bits = createHmac('sha256', key).update(text).digest().readUIntBE(0, 3) >>> 4;
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
      const read = Array.from(payloadMac(key)(text)).reduce(
        (sum, letter) => sum * 32 + letters.indexOf(letter),
        0,
      );
      expect(read).toBe(bits);
    }),
  );
});

describe('reading', () => {
  const letters = fc.stringMatching(/^[0-9A-Z.:*$%-]{1,20}$/);
  const any = fc.record({
    boxNumber: fc.stringMatching(/^[0-9A-Z-]{1,16}$/),
    imei1: fc.option(fc.stringMatching(/^[0-9]{15}$/)),
    iccid: fc.option(fc.stringMatching(/^89[0-9]{16,18}$/)),
    msisdn: fc.option(fc.stringMatching(/^[1-9][0-9]{7,14}$/)),
    holderCode: fc.option(letters),
    districtCode: fc.option(letters),
  });

  test('gives back what was written, with or without the sheet it stands on', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('A', 'B', 'C'),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 999 }),
        (written, copy, page, revision) => {
          const text = qrPayload(written, { content: 'full', mac });
          expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
          expect(parseQrPayload(text, mac)).toEqual({ ...written, check: 'right', sheet: null });
          const sheet = { copy, page, revision };
          const onPage = onSheet(text, sheet, mac);
          expect(onPage).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
          expect(parseQrPayload(onPage, mac)).toEqual({
            ...written,
            check: 'right',
            sheet: { ...sheet, check: 'right' },
          });
        },
      ),
    );
  });

  test('reads the page of a paper printed before forms bore their revision, as a hint', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('A', 'B', 'C'),
        fc.integer({ min: 1, max: 99 }),
        (written, copy, page) => {
          const text = `${qrPayload(written, { content: 'full', mac })}/+${copy}${page}`;
          expect(parseQrPayload(text, mac)).toEqual({
            ...written,
            check: 'right',
            sheet: { copy, page, revision: null, check: 'missing' },
          });
        },
      ),
    );
  });

  test('believes nothing of a page whose number, copy, page or revision was altered', () => {
    const text = onSheet(
      qrPayload(fields, { content: 'full', mac }),
      { copy: 'A', page: 2, revision: 1 },
      mac,
    );
    for (const [from, to] of [
      ['00042', '00043'],
      ['+A2R1', '+B2R1'],
      ['+A2R1', '+A3R1'],
      ['+A2R1', '+A2R2'],
    ] as const) {
      expect(parseQrPayload(text.replace(from, to), mac)?.sheet?.check).toBe('wrong');
    }
    expect(parseQrPayload(text, other)?.sheet?.check).toBe('wrong');
    expect(parseQrPayload(text.slice(0, -5), mac)?.sheet).toEqual({
      copy: 'A',
      page: 2,
      revision: 1,
      check: 'missing',
    });
  });

  test('never throws, whatever is scanned', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (scanned) => void parseQrPayload(scanned, mac)));
    fc.assert(fc.property(fc.string(), (tail) => void parseQrPayload(`BX1/${tail}`, mac)));
  });

  test('notices another key and an altered number', () => {
    const text = qrPayload(fields, { content: 'full', mac: other });
    expect(parseQrPayload(text, mac)?.check).toBe('wrong');
    const altered = qrPayload(fields, { content: 'full', mac }).replace('00042', '00043');
    expect(parseQrPayload(altered, mac)).toMatchObject({ boxNumber: 'KIL-00043', check: 'wrong' });
  });

  test.each([
    ['a code without a check', 'BX1/KIL-00042', 'missing'],
    ['tags of a later version', `BX1/KIL-00042/Z9/QX7/${mac('BX1/KIL-00042/Z9/QX7')}`, 'right'],
    [
      'a scanner that sends small letters',
      qrPayload(fields, { content: 'full', mac }).toLowerCase(),
      'right',
    ],
    ['blanks and a line end from a scanner', ` ${qrPayload(fields, { content: 'full', mac })}\r\n`, 'right'],
  ])('understands %s', (_, scanned, check) => {
    expect(parseQrPayload(scanned, mac)).toMatchObject({ boxNumber: 'KIL-00042', check });
  });

  test.each(['', 'BX1', 'BX2/KIL-1/AAAA', 'https://example.org/BX1/KIL-1', '356938035643809'])(
    '%s is no code of ours',
    (scanned) => {
      expect(parseQrPayload(scanned, mac)).toBeNull();
    },
  );
});
