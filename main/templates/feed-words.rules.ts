import type { TemplateContent } from '../../preload/contract/template-content.ts';
import type { ClauseText } from './clause.rules.ts';

/**
 * A content as the change feed tells it, in words: which clauses in which order, those with a text of the
 * office's own, terms, copies, and who signs.
 */
export function contentInWords(
  content: TemplateContent,
  titleOf: (key: string) => string | undefined,
): Readonly<Record<string, unknown>> {
  const shown = content.clauses.filter(({ on }) => on);
  const named = ({ key, texts }: TemplateContent['clauses'][number]): string =>
    Object.values<ClauseText | undefined>(texts ?? {})[0]?.title ?? titleOf(key) ?? key;
  const worded = content.clauses.flatMap(({ key, texts }) =>
    Object.entries<ClauseText | undefined>(texts ?? {}).map(
      ([language, text]) => `${key} (${language}): ${text?.title ?? ''}. ${text?.text ?? ''}`,
    ),
  );
  return {
    clauses: shown.map(named).join('; '),
    initialled: shown
      .filter(({ initials }) => initials)
      .map(named)
      .join('; '),
    wordings: worded.join(' | '),
    titles: Object.entries(content.titles)
      .map(([language, title]) => `${language}: ${title}`)
      .join('; '),
    terms: content.terms,
    termTexts: Object.entries(content.termTexts)
      .flatMap(([language, texts]) =>
        Object.entries(texts ?? {}).map(([name, text]) => `${name} (${language}): ${text}`),
      )
      .join('; '),
    renewalMonths: content.renewalMonths,
    dueAfterDays: content.dueAfterDays,
    copies: content.copies
      .map(({ mark, destination, required }) => `${mark} ${destination}${required ? '' : ' (optional)'}`)
      .join(', '),
    signatures: content.signatures
      .map(
        ({ party, required, stamp }) => `${party}${stamp ? ' + stamp' : ''}${required ? '' : ' (optional)'}`,
      )
      .join(', '),
    stampArea: `${content.stampArea.width} x ${content.stampArea.height} mm`,
    annex: Object.entries(content.annex)
      .filter(([, on]) => on)
      .map(([part]) => part)
      .join(', '),
    users: content.users,
  };
}
