import type { TFunction } from 'i18next';
import type { CopySigning, ScannedSigning } from '../../preload/contract/signing.ts';

/** What a copy still needs, in a few words. */
export function lackWords(lacks: CopySigning['lacks'], t: TFunction): string {
  return lacks
    .map(({ party, why }) => t(`signing.lack.${why}`, { party: t(`signing.party.${party}`) }))
    .join('; ');
}

/** What a scan of a batch came to, in a sentence. */
export function outcomeWords({ number, marks, already, lacks }: ScannedSigning, t: TFunction): string {
  if (marks.length === 0) return t('signing.done.already', { number, marks: already.join(', ') });
  const shown = { number, marks: marks.join(', ') };
  return lacks.length === 0
    ? t('signing.done.complete', shown)
    : t('signing.done.lacks', { ...shown, lacks: lackWords(lacks, t) });
}
