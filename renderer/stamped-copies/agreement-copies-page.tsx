import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { recordPath } from '../layout/paths.ts';
import { StampedCopies } from './stamped-copies.tsx';

/** Stamped copies of one agreement. */
export function AgreementCopiesPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const agreement = useQuery('agreements.get', { id });
  const number = agreement.data?.number ?? '';
  const wanted = useMemo(() => ({ kind: 'agreements' as const, agreements: [id], marks: [] }), [id]);
  return (
    <StampedCopies
      wanted={wanted}
      subject={number}
      back={{ href: recordPath('agreement', id), label: t('agreements.numbered', { number }) }}
    />
  );
}
