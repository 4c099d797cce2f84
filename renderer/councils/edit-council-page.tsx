import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Council } from '../../preload/contract/councils.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { CouncilForm } from './council-form.tsx';
import { councilInput, councilValues, type CouncilValues } from './council-values.ts';

/** Corrects what is known of a council. */
export function EditCouncilPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const council = useQuery('councils.get', { id });
  if (council.data) return <EditCouncil key={id} council={council.data} />;
  return (
    <Page title={t('councils.one')} back={{ href: '/agreements/councils', label: t('councils.title') }}>
      {council.isError ? (
        <ErrorState error={council.error} retry={() => void council.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function EditCouncil({ council }: { readonly council: Council }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const form = useForm<CouncilValues>({ initialValues: councilValues(council) });
  const issues = useFormIssues(form);
  const updating = useCommand('councils.update', issues.take);
  const page = `/agreements/councils/${council.id}`;

  const save = async (): Promise<void> => {
    form.clearErrors();
    const { id, version } = council;
    const saved = await updating.run({ ...councilInput(form.getValues()), id, version });
    if (!saved) return;
    showDone(t('councils.saved', { name: saved.name }));
    go(page);
  };
  return (
    <Page title={t('councils.edit')} back={{ href: page, label: council.name }} body="fill">
      <CouncilForm
        label={t('councils.edit')}
        form={form}
        saving={updating.running}
        onSave={() => void save()}
        leaveTo={page}
      />
    </Page>
  );
}
