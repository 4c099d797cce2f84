import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FormLayout } from '../components/form-layout.tsx';
import { PlacePicker } from '../components/place-picker.tsx';
import { ScanField } from '../components/scan-field.tsx';
import type { PlaceValues } from './place-values.ts';

interface Props {
  readonly label: string;
  readonly form: UseFormReturnType<PlaceValues>;
  readonly saving: boolean;
  readonly onSave: () => void;
  /** Where Cancel leads. */
  readonly leaveTo: string;
}

/** A place's name, code and the place that it lies in. */
export function PlaceForm({ label, form, saving, onSave, leaveTo }: Props) {
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
      <ScanField
        label={t('places.field.name')}
        data-path="name"
        autoFocus
        required
        value={values.name}
        error={errors['name']}
        onChange={(name) => setFieldValue('name', name)}
      />
      <ScanField
        label={t('places.field.code')}
        data-path="code"
        value={values.code}
        error={errors['code']}
        onChange={(code) => setFieldValue('code', code)}
      />
      <PlacePicker
        label={t('places.field.parent')}
        description={t('places.parentHint')}
        path="parentId"
        value={values.parentId}
        errors={errors}
        allowNew={false}
        onChange={(choice) => setFieldValue('parentId', choice)}
      />
    </FormLayout>
  );
}
