import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { LabelDesk } from './label-desk.tsx';

/** Prints labels on sheets, also on those that are partly used. */
export function PrintLabelsPage() {
  const { t } = useTranslation();
  const sheets = useQuery('labels.sheets', {});
  if (sheets.data) return <LabelDesk {...sheets.data} />;
  return (
    <Page title={t('labels.title')}>
      {sheets.isError ? <ErrorState error={sheets.error} retry={() => void sheets.refetch()} /> : <Loading />}
    </Page>
  );
}
