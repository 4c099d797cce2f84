import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextReview } from '../../preload/contract/text-reviews.ts';
import { useMay } from '../accounts/use-may.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';
import { confirm } from '../components/confirm.tsx';
import { Section } from '../components/section.tsx';
import { showDate } from '../texts/dates.ts';
import { ReviewDialog } from './review-dialog.tsx';
import classes from './templates.module.css';
import { useTemplateWords } from './use-template-words.ts';

/** Boxfile's texts in each language, and whether a native speaker has gone through them. */
export function TextReviews() {
  const { t } = useTranslation();
  const reviews = useQuery('templates.reviews', {});
  const [entering, setEntering] = useState<TextReview | null>(null);
  if (!reviews.data) return null;
  return (
    <Section title={t('templates.review.title')}>
      <table className={classes['table']} aria-label={t('templates.review.title')}>
        <thead>
          <tr>
            <th scope="col">{t('templates.choice.language')}</th>
            <th scope="col">{t('templates.review.lead')}</th>
            <th scope="col" aria-label={t('accounts.people.actsColumn')} />
          </tr>
        </thead>
        <tbody>
          {reviews.data.map((review) => (
            <ReviewRow key={review.language} review={review} onEnter={() => setEntering(review)} />
          ))}
        </tbody>
      </table>
      {entering && <ReviewDialog language={entering.language} onClose={() => setEntering(null)} />}
    </Section>
  );
}

function ReviewRow({ review, onEnter }: { readonly review: TextReview; readonly onEnter: () => void }) {
  const { t } = useTranslation();
  const { languageOf } = useTemplateWords();
  const mayChange = useMay('templates.enterReview') !== 'no';
  const withdrawing = useCommand('templates.withdrawReview');
  const { language, textVersion } = review;
  const name = languageOf(language);

  const withdraw = async (): Promise<void> => {
    const sure = await confirm({
      title: t('templates.review.withdrawAsk', { language: name }),
      body: t('templates.review.withdrawBody'),
      act: t('templates.review.withdraw'),
    });
    if (sure && (await withdrawing.run({ language }))) showDone(t('templates.review.withdrawn'));
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {review.review
          ? t('templates.review.by', {
              reviewer: review.review.reviewer,
              when: showDate(review.review.reviewedOn),
            })
          : t('templates.review.not')}
        {review.review && review.review.textVersion !== textVersion && (
          <span className={classes['detail']}>
            {t('templates.review.older', { version: review.review.textVersion, now: textVersion })}
          </span>
        )}
      </td>
      <td>
        {mayChange && (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={onEnter}>
              {t('templates.review.enter')}
            </Button>
            {review.review && (
              <Button size="compact-sm" variant="subtle" onClick={() => void withdraw()}>
                {t('templates.review.withdraw')}
              </Button>
            )}
          </Group>
        )}
      </td>
    </tr>
  );
}
