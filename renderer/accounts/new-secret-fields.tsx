import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SecretField } from './secret-field.tsx';

/** A new secret and its repetition, as forms hold them. */
export interface NewSecret extends Record<string, unknown> {
  secret: string;
  repeated: string;
}

/** Whether the two are the same; marks the second where they are not. */
export function isRepeated<V extends NewSecret>(form: UseFormReturnType<V>, words: string): boolean {
  const { secret, repeated } = form.getValues();
  if (secret === repeated) return true;
  form.setFieldError('repeated', words);
  return false;
}

interface NewSecretFieldsProps<V extends NewSecret> {
  readonly form: UseFormReturnType<V>;
  readonly label: string;
  readonly first?: boolean;
}

/** Asks for a new PIN or password, twice. */
export function NewSecretFields<V extends NewSecret>({
  form,
  label,
  first = false,
}: NewSecretFieldsProps<V>) {
  const { t } = useTranslation();
  const { values, errors } = form;
  const change = (field: 'secret' | 'repeated', text: string): void => {
    form.setValues({ [field]: text } as Partial<V>);
    form.clearFieldError(field);
  };
  return (
    <>
      <SecretField
        label={label}
        description={t('accounts.secretHint')}
        required
        data-path="secret"
        value={values.secret}
        error={errors['secret']}
        onChange={(text) => change('secret', text)}
        {...(first && { autoFocus: true, 'data-autofocus': true })}
      />
      <SecretField
        label={t('accounts.repeat')}
        required
        data-path="repeated"
        value={values.repeated}
        error={errors['repeated']}
        onChange={(text) => change('repeated', text)}
      />
    </>
  );
}
