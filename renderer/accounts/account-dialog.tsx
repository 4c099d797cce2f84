import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../preload/contract/accounts.ts';
import { roles, type Role } from '../../preload/contract/endpoint.ts';
import { showDone } from '../api/notices.tsx';
import { useCommand } from '../api/use-command.ts';
import { useFormIssues } from '../api/use-form-issues.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import type { GivenPin } from './first-pin-dialog.tsx';

interface AccountForm extends Record<string, unknown> {
  name: string;
  fullName: string;
  role: Role;
}

interface AccountDialogProps {
  /** The account to change, or null to add one. */
  readonly account: AccountView | null;
  readonly onClose: () => void;
  readonly onAdded: (given: GivenPin) => void;
}

/** Adds somebody, or changes their full name and role. */
export function AccountDialog({ account, onClose, onAdded }: AccountDialogProps) {
  const { t } = useTranslation();
  const form = useForm<AccountForm>({
    initialValues: {
      name: account?.name ?? '',
      fullName: account?.fullName ?? '',
      role: account?.role ?? 'officer',
    },
  });
  const issues = useFormIssues(form);
  const creating = useCommand('accounts.create', issues.take);
  const updating = useCommand('accounts.update', issues.take);

  const submit = async (): Promise<void> => {
    form.clearErrors();
    const { name, fullName, role } = form.getValues();
    if (account) {
      const { id, version } = account;
      if (!(await updating.run({ id, version, fullName, role }))) return;
      showDone(t('accounts.form.changed', { name: fullName }));
    } else {
      const added = await creating.run({ name, fullName, role });
      if (!added) return;
      onAdded({ name: fullName, pin: added.firstPin });
    }
    onClose();
  };
  const title = account ? t('accounts.form.edit', { name: account.fullName }) : t('accounts.form.add');
  return (
    <FormDialog
      title={title}
      size={480}
      act={account ? t('common.save') : t('accounts.form.addAct')}
      running={creating.running || updating.running}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('accounts.fullName')}
        required
        data-autofocus
        data-path="fullName"
        {...form.getInputProps('fullName')}
      />
      {account ? (
        <div>
          <Text fw={500}>{t('accounts.name')}</Text>
          <Text>{account.name}</Text>
        </div>
      ) : (
        <TextInput
          label={t('accounts.name')}
          description={t('accounts.nameHint')}
          required
          spellCheck={false}
          data-path="name"
          {...form.getInputProps('name')}
        />
      )}
      <Radio.Group
        label={t('accounts.form.role')}
        description={t(`accounts.roleHint.${form.values.role}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        value={form.values.role}
        onChange={(role) => form.setFieldValue('role', role)}
      >
        <Stack gap={6} mt={4} data-enter-group>
          {roles.map((role) => (
            <Radio key={role} value={role} size="xs" label={t(`accounts.role.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
