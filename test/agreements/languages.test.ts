import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementDocument } from '../../main/agreements/agreement-document.ts';
import { drawAgreements } from '../../main/agreements/agreement.pdf.ts';
import { formWords } from '../../main/agreements/form-words.ts';
import type { FontSet } from '../../main/documents/fonts.ts';
import { paperLanguages } from '../../preload/contract/paper-language.ts';
import { templateKinds } from '../../preload/contract/template-values.ts';
import { blankOf } from '../documents/every-paper.ts';
import { shippedFonts, textOfPages } from '../documents/paper.ts';
import { textsOf } from '../texts/texts-of.ts';
import { agreementIn } from './agreement-in-languages.ts';
import { sampleMac } from './agreement-sample.ts';

let folder = '';
let fonts: FontSet;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boxfile-languages-'));
  fonts = await shippedFonts();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const english = textsOf(formWords('en'));
const caption = /^(sections|fields|signatures|annex|return|users)\b/;
const squash = (text: string) => text.replace(/\s+/g, ' ');

/** The pages of copy A and all they say, without regard to where lines end. */
async function printed(
  document: AgreementDocument,
): Promise<{ readonly pages: number; readonly text: string; readonly each: readonly string[] }> {
  const path = join(folder, 'agreement.pdf');
  await drawAgreements([{ ...document, copies: document.copies.slice(0, 1) }], path, {
    fonts,
    mac: sampleMac,
  });
  const pages = await textOfPages(path);
  return { pages: pages.length, text: squash(pages.join(' ')), each: pages.map(squash) };
}

/**
 * Keys of captions and headings that a form shows. Short ones are left out: they may stand in other words.
 */
function shown(text: string, languages: readonly [string, string?]): string[] {
  return [...textsOf(formWords(...languages))]
    .filter(
      ([key, words]) =>
        caption.test(key) && (english.get(key) ?? '').length > 7 && text.includes(squash(words)),
    )
    .map(([key]) => key)
    .sort();
}

/** What of the agreed is not on the paper. */
function missing(text: string, agreed: readonly string[]): string[] {
  return agreed.map(squash).filter((sentence) => !text.includes(sentence));
}

describe.each(templateKinds)('an agreement of the kind %s', (kind) => {
  test.each(paperLanguages)('says all that is agreed in %s', async (language) => {
    const document = agreementIn([language], kind);
    const { text, pages } = await printed(document);
    expect(
      missing(text, [
        document.title,
        document.terms.ownershipText,
        document.terms.liabilityText,
        ...document.clauses.flatMap(({ title, text: clause }) => [`${title}.`, clause]),
      ]),
    ).toEqual([]);
    expect(text).not.toMatch(/[{}]|undefined|null/);
    // On both sides of the paper: the fifth page of a shared device has an empty back.
    expect(pages).toBe(kind === 'shared' ? 6 : 4);
    if (language === 'en') return;
    const inEnglish = await printed(agreementIn(['en'], kind));
    expect(shown(text, [language])).toEqual(expect.arrayContaining(shown(inEnglish.text, ['en'])));
  });

  test.each(paperLanguages)(
    'is as short in %s to be filled in by hand, and all who sign share a page',
    async (language) => {
      const known = agreementIn([language], kind);
      const blank = blankOf(known);
      const { text, pages, each } = await printed(blank);
      expect(pages).toBe(kind === 'shared' ? 6 : 4);
      expect(text).toContain(squash(formWords(language).blankForm));
      const { signatures } = formWords(language);
      const signing = each.filter((page) => page.includes(signatures.stamp));
      expect(signing).toHaveLength(1);
      expect(signing[0]).toContain(squash(signatures.holderStatement));
      expect(signing[0]).toContain(signatures.file);
    },
  );

  test.each([
    ['sw', 'en'],
    ['fr', 'en'],
    ['pt', 'en'],
  ] as const)('says it in %s and %s side by side, and which of them rules', async (...languages) => {
    const document = agreementIn(languages, kind);
    const { second } = document;
    const { text } = await printed(document);
    expect(
      missing(text, [
        document.title,
        second?.title ?? '?',
        document.ruling ?? '?',
        second?.ruling ?? '?',
        document.terms.ownershipText,
        second?.ownershipText ?? '?',
        document.terms.liabilityText,
        second?.liabilityText ?? '?',
        ...document.clauses.map(({ text: clause }) => clause),
        ...(second?.clauses ?? []).map(({ text: clause }) => clause),
      ]),
    ).toEqual([]);
    expect(text).not.toMatch(/[{}]|undefined|null/);
    const inEnglish = await printed(agreementIn(['en'], kind));
    expect(shown(text, [...languages])).toEqual(expect.arrayContaining(shown(inEnglish.text, ['en'])));
  });
});
