import { Button, Group, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { Section } from '../components/section.tsx';

/** After how long without a touch the window locks, for the whole office. */
export function LockAfter({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation();
  const form = useForm<{ minutes: number | string }>({ initialValues: { minutes } });
  const issues = useFormIssues(form);
  const setting = useCommand('accounts.setLockMinutes', issues.take);
  const save = async (): Promise<void> => {
    const wanted = Math.trunc(Number(form.getValues().minutes));
    if (await setting.run({ minutes: wanted })) showDone(t('accounts.lockAfter.done', { minutes: wanted }));
  };
  return (
    <Section title={t('accounts.lockAfter.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Group align="flex-end" gap="sm">
          <NumberInput
            label={t('accounts.lockAfter.label')}
            description={t('accounts.lockAfter.hint')}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            allowDecimal={false}
            allowNegative={false}
            min={1}
            max={30}
            maw={360}
            data-path="minutes"
            {...form.getInputProps('minutes')}
          />
          {form.isDirty() && (
            <Button type="submit" variant="default" loading={setting.running}>
              {t('common.save')}
            </Button>
          )}
        </Group>
      </form>
    </Section>
  );
}
