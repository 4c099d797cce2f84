import { useTranslation } from 'react-i18next';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { OfficeSettings } from './office-settings.tsx';
import { RegisterActs } from './register-acts.tsx';

/** The office, what its agreements and labels say, and the register itself. */
export function OfficePage() {
  const { t } = useTranslation();
  const office = useQuery('settings.office', {});
  return (
    <Page title={t('settings.pages.office')} body="fill" acts={<RegisterActs />}>
      {office.isPending && <Loading />}
      {office.isError && <ErrorState error={office.error} retry={() => void office.refetch()} />}
      {office.data && <OfficeSettings key={office.data.version} office={office.data} />}
    </Page>
  );
}
