import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCopyOff } from '@tabler/icons-react';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';
import { agreementsBrought } from '../transmittals/passages.ts';
import { StampedCopies } from './stamped-copies.tsx';

/** Stamped copies of the agreements that were ticked in the list. */
export function ChosenCopiesPage() {
  const { t } = useTranslation();
  const rows = useMemo(() => agreementsBrought() ?? [], []);
  const wanted = useMemo(() => ({ kind: 'rows' as const, rows: [...rows], marks: [] }), [rows]);
  const back = { href: '/agreements', label: t('agreements.title') };
  if (rows.length === 0) {
    return (
      <Page title={t('stampedCopies.title')} back={back}>
        <EmptyState icon={IconCopyOff} title={t('stampedCopies.choose')} />
      </Page>
    );
  }
  return (
    <StampedCopies
      wanted={wanted}
      subject={t('stampedCopies.agreements', { count: rows.length })}
      back={back}
    />
  );
}
