import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Person } from '../../preload/contract/people.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { useQuery } from '../api/use-query.ts';
import { ErrorState } from '../components/error-state.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { PersonForm } from './person-form.tsx';
import { personInput, personValues, type PersonValues } from './person-values.ts';

/** Corrects the facts of a person. */
export function EditPersonPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const person = useQuery('people.get', { id });
  if (person.data) return <EditPerson key={id} person={person.data} />;
  return (
    <Page title={t('people.one')} back={{ href: '/people', label: t('people.title') }}>
      {person.isError ? <ErrorState error={person.error} retry={() => void person.refetch()} /> : <Loading />}
    </Page>
  );
}

function EditPerson({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const form = useForm<PersonValues>({ initialValues: personValues(person) });
  const issues = useFormIssues(form);
  const updating = useCommand('people.update', issues.take);
  const page = recordPath('person', person.id);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const { id, version } = person;
    const saved = await updating.run({ ...personInput(form.getValues()), id, version });
    if (!saved) return;
    showDone(t('people.saved', { name: saved.fullName }));
    go(page);
  };
  return (
    <Page title={t('people.edit')} back={{ href: page, label: person.fullName }} body="fill">
      <PersonForm
        label={t('people.edit')}
        form={form}
        saving={updating.running}
        onSave={() => void save()}
        leaveTo={page}
        recordedId={person.idNumber}
      />
    </Page>
  );
}
