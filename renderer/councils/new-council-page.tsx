import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { Page } from '../components/page.tsx';
import { CouncilForm } from './council-form.tsx';
import { councilInput, newCouncilValues, type CouncilValues } from './council-values.ts';

/** Enters an office that signs, or a partner. */
export function NewCouncilPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const form = useForm<CouncilValues>({ initialValues: newCouncilValues });
  const issues = useFormIssues(form);
  const creating = useCommand('councils.create', issues.take);

  const save = async (): Promise<void> => {
    form.clearErrors();
    const council = await creating.run(councilInput(form.getValues()));
    if (!council) return;
    showDone(t('councils.saved', { name: council.name }));
    go('/agreements/councils');
  };
  return (
    <Page
      title={t('councils.add')}
      back={{ href: '/agreements/councils', label: t('councils.title') }}
      body="fill"
    >
      <CouncilForm
        label={t('councils.add')}
        form={form}
        saving={creating.running}
        onSave={() => void save()}
        leaveTo="/agreements/councils"
      />
    </Page>
  );
}
