import type { ReadableDb } from '../database/readable-db.ts';
import { payloadMac } from '../labels/index.ts';
import { readBoxNumber } from '../register/box-number.rules.ts';
import { scannedText } from '../register/scanned-text.rules.ts';
import { officeOf } from '../settings/index.ts';
import { formsOfNumber, isNumberKnown, isSeriesKnown } from './paper-code.repository.ts';
import { readPaperCode, type PaperCode } from './paper-code.rules.ts';

/** What a scanned or typed code stands for in this register. */
export function paperOfCode(db: ReadableDb, text: string): PaperCode {
  return readPaperCode(scannedText(text), payloadMac(officeOf(db).qrKey), {
    isOurSeries: (number) => {
      const reading = readBoxNumber(number);
      return reading.ok && reading.value !== null && isSeriesKnown(db, reading.value.prefix);
    },
    isKnown: (number) => isNumberKnown(db, number),
    forms: (number) => formsOfNumber(db, number),
  });
}
