import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useQuery } from '../api/use-query.ts';
import { boxFilePath } from '../box-files/paths.ts';
import { StampedCopies } from './stamped-copies.tsx';

/** Stamped copies of everything in a box file. */
export function BoxFileCopiesPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const boxFile = useQuery('boxFiles.get', { id });
  const name = t('boxFiles.numbered', { number: boxFile.data?.number ?? '' });
  const wanted = useMemo(() => ({ kind: 'box-file' as const, id }), [id]);
  return <StampedCopies wanted={wanted} subject={name} back={{ href: boxFilePath(id), label: name }} />;
}
