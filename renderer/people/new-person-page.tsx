import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { Page } from '../components/page.tsx';
import { recordPath } from '../layout/paths.ts';
import { PersonForm } from './person-form.tsx';
import { newPersonValues, personInput, type PersonValues } from './person-values.ts';

/** Takes a person down. */
export function NewPersonPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const form = useForm<PersonValues>({ initialValues: newPersonValues });
  const issues = useFormIssues(form);
  const creating = useCommand('people.create', issues.take);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const person = await creating.run(personInput(form.getValues()));
    if (!person) return;
    showDone(t('people.saved', { name: person.fullName }));
    go(recordPath('person', person.id));
  };
  return (
    <Page title={t('people.add')} back={{ href: '/people', label: t('people.title') }} body="fill">
      <PersonForm
        label={t('people.add')}
        form={form}
        saving={creating.running}
        onSave={() => void save()}
        leaveTo="/people"
      />
    </Page>
  );
}
