import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBytes, readRecoveryCode, recoveryCodeOf } from '../../main/keys/recovery-code.rules.ts';
import { paperWords } from '../../main/documents/paper-words.ts';
import { drawRecoverySheet } from '../../main/keys/recovery-sheet.pdf.ts';
import {
  codesOn,
  cut,
  faultsOf,
  infoOf,
  inkIn,
  render,
  shippedFonts,
  textOfPages,
} from '../documents/paper.ts';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import { temporaryFolder } from '../support/register.ts';

const scratch = temporaryFolder();
const pdf = join(scratch.path, 'recovery-sheet.pdf');
const code = recoveryCodeOf(new Uint8Array(codeBytes).map((_, at) => (at * 73 + 19) & 255));
const sheet = {
  language: 'en',
  office: 'Specimen District Health Office',
  day: '2026-11-22',
  register: '018F0C2A',
  code,
};

beforeAll(async () => {
  await drawRecoverySheet(sheet, pdf, await shippedFonts());
});
afterAll(() => scratch.remove());

describe('the recovery sheet', () => {
  it('is one sound page of A4 with title and language', async () => {
    expect(await faultsOf(pdf)).toBe('');
    expect(await infoOf(pdf)).toMatch(/Title:\s+Recovery sheet/);
    expect(await infoOf(pdf)).toMatch(/Pages:\s+1\n/);
    expect(await infoOf(pdf)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  });

  it('names office, day and register, and tells what to do', async () => {
    const [text = ''] = await textOfPages(pdf);
    for (const part of [
      'Specimen District Health Office',
      '22 November 2026',
      '018F0C2A',
      'Where to keep it',
      'office safe',
      'nobody else has it',
      'This one stops working',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('bears the code in characters that read back', async () => {
    const [text = ''] = await textOfPages(pdf);
    const groups = [...text.matchAll(/Group \d\s+((?:[0-9A-Z]\s*){5})/g)].map(([, group = '']) => group);
    expect(readRecoveryCode(groups.join(''))).toEqual({ ok: true, code });
  });

  it('bears it as a QR code that a scanner reads off a print of 150 dots an inch', async () => {
    expect(await codesOn(await render(pdf, 1, 150))).toEqual([code]);
  });

  it('is the same for the same code and day', async () => {
    const again = join(scratch.path, 'again.pdf');
    await drawRecoverySheet(sheet, again, await shippedFonts());
    expect(readFileSync(again).equals(readFileSync(pdf))).toBe(true);
  });

  it.each(paperLanguages)('stands whole above its last line in %s', async (language) => {
    const path = join(scratch.path, `${language}.pdf`);
    await drawRecoverySheet({ ...sheet, language }, path, await shippedFonts());
    const text = ((await textOfPages(path))[0] ?? '').replace(/\s+/g, ' ');
    const { lost, foot, use } = paperWords('recovery', language);
    for (const part of [lost.body, foot, ...use.steps]) expect(text).toContain(part.replace(/\s+/g, ' '));
    // Between the last paragraph and the line above the foot there is paper.
    expect(inkIn(cut(await render(path, 1, 72), { x: 20, y: 268, width: 170, height: 5 }))).toBe(0);
  });

  it('fits on its page for an office of a long name, whatever its letters', async () => {
    const long = join(scratch.path, 'long.pdf');
    const office = 'የጤና ቢሮ Specimen District Health Office of a Region with a Name that does not end soon '
      .repeat(3)
      .trim();
    await drawRecoverySheet({ ...sheet, office }, long, await shippedFonts());
    expect(await infoOf(long)).toMatch(/Pages:\s+1\n/);
    const [text = ''] = await textOfPages(long);
    expect(text).toContain('It holds no personal data');
  });
});
