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
  const printers = useQuery('printing.printers', {});
  if (sheets.data && printers.data) return <LabelDesk {...sheets.data} printers={printers.data} />;
  const failed = [sheets, printers].find(({ isError }) => isError);
  return (
    <Page title={t('labels.title')}>
      {failed?.error ? <ErrorState error={failed.error} retry={() => void failed.refetch()} /> : <Loading />}
    </Page>
  );
}
