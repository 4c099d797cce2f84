import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileVerdict as Judged } from '../../preload/contract/verify.ts';
import { Section } from '../components/section.tsx';
import { Verdict } from '../components/verdict.tsx';
import { showInstant } from '../texts/dates.ts';
import { PaperCard } from './paper-card.tsx';
import classes from './verify.module.css';

/** What came of looking at a file: its bytes, and every paper whose code stands in it. */
export function FileVerdict({ verdict }: { readonly verdict: Judged }) {
  const { t } = useTranslation();
  const { fileName, agrees, bytes, known, pages, papers, withoutCode } = verdict;
  const when = known ? showInstant(known.at) : '';
  return (
    <Section title={t('verify.file.title', { file: fileName })}>
      <Verdict
        outcome={agrees ? 'match' : 'mismatch'}
        title={t(agrees ? 'verify.agrees' : 'verify.agreesNot')}
      >
        {t(`verify.bytes.${bytes}`, { title: known?.title, by: known?.by, when })}{' '}
        {t('verify.file.pages', { count: pages })}.
      </Verdict>
      {papers.length === 0 && (
        <Alert color="yellow" my="sm">
          {t('verify.file.noCode')}
        </Alert>
      )}
      {papers.length > 0 && withoutCode.length > 0 && (
        <Text c="dimmed" size="sm" my="sm">
          {t('verify.file.withoutCode', { pages: withoutCode.join(', ') })}
        </Text>
      )}
      <div className={classes['papers']}>
        {papers.map((paper) => (
          <PaperCard
            key={[paper.verdict, paper.kind, paper.number, paper.revision, paper.mark].join(' ')}
            paper={paper}
          />
        ))}
      </div>
    </Section>
  );
}
