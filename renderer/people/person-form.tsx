import { Button, Checkbox, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FormLayout } from '../components/form-layout.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { PlacePicker } from '../components/place-picker.tsx';
import { ScanField } from '../components/scan-field.tsx';
import { roleNames } from './people-roles.ts';
import { personLines, type PersonValues } from './person-values.ts';

interface Props {
  readonly label: string;
  readonly form: UseFormReturnType<PersonValues>;
  readonly saving: boolean;
  readonly onSave: () => void;
  /** Where Cancel leads. */
  readonly leaveTo: string;
  /** The identity number on record, masked. */
  readonly recordedId?: string | null;
}

/** The facts of a person. */
export function PersonForm({ label, form, saving, onSave, leaveTo, recordedId = null }: Props) {
  const { t } = useTranslation();
  const { values, errors, setFieldValue } = form;
  return (
    <FormLayout
      label={label}
      onSubmit={onSave}
      acts={
        <>
          <Button type="submit" data-primary loading={saving}>
            {t('common.save')}
          </Button>
          <Button variant="default" component={Link} href={leaveTo}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Select
        label={t('people.field.role')}
        data-path="role"
        data={roleNames.map((value) => ({ value, label: t(`people.role.${value}`) }))}
        value={values.role}
        error={errors['role']}
        allowDeselect={false}
        onChange={(role) => role && setFieldValue('role', role)}
      />
      {personLines.map((line) => (
        <ScanField
          key={line}
          label={t(`people.field.${line}`)}
          data-path={line}
          autoFocus={line === 'fullName'}
          required={line === 'fullName'}
          {...(line === 'idNumber' && recordedId !== null
            ? {
                description: t('people.identity.kept', { number: recordedId }),
                disabled: values.removeIdNumber,
              }
            : {})}
          value={values[line]}
          error={errors[line]}
          onChange={(text) => setFieldValue(line, text)}
        />
      ))}
      {recordedId !== null && (
        <Checkbox
          label={t('people.identity.remove')}
          checked={values.removeIdNumber}
          onChange={(event) => {
            setFieldValue('removeIdNumber', event.currentTarget.checked);
            setFieldValue('idNumber', '');
          }}
        />
      )}
      <PlacePicker
        label={t('people.field.place')}
        path="placeId"
        value={values.placeId}
        errors={errors}
        allowNew={false}
        onChange={(choice) => setFieldValue('placeId', choice)}
      />
      <PersonPicker
        label={t('people.field.supervisor')}
        path="supervisorId"
        role="supervisor"
        value={values.supervisorId}
        errors={errors}
        allowNew={false}
        onChange={(choice) => setFieldValue('supervisorId', choice)}
      />
    </FormLayout>
  );
}
