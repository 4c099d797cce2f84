import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { councilKinds, type CouncilKind } from '../../preload/contract/council-values.ts';
import { FormLayout } from '../components/form-layout.tsx';
import { PlacePicker } from '../components/place-picker.tsx';
import { ScanField } from '../components/scan-field.tsx';
import type { CouncilValues } from './council-values.ts';

interface Props {
  readonly label: string;
  readonly form: UseFormReturnType<CouncilValues>;
  readonly saving: boolean;
  readonly onSave: () => void;
  /** Where Cancel leads. */
  readonly leaveTo: string;
}

/** What is known of an office that signs, or of a partner. */
export function CouncilForm({ label, form, saving, onSave, leaveTo }: Props) {
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
        label={t('councils.field.name')}
        data-path="name"
        autoFocus
        required
        value={values.name}
        error={errors['name']}
        onChange={(name) => setFieldValue('name', name)}
      />
      <NativeSelect
        label={t('councils.field.kind')}
        data={councilKinds.map((value) => ({ value, label: t(`councils.kind.${value}`) }))}
        value={values.kind}
        onChange={(event) => setFieldValue('kind', event.currentTarget.value as CouncilKind)}
      />
      <ScanField
        label={t('councils.field.stampName')}
        description={t('councils.field.stampHint')}
        data-path="stampName"
        value={values.stampName}
        error={errors['stampName']}
        onChange={(stampName) => setFieldValue('stampName', stampName)}
      />
      <PlacePicker
        label={t('councils.field.place')}
        description={t('councils.field.placeHint')}
        path="placeId"
        value={values.placeId}
        errors={errors}
        allowNew={false}
        onChange={(choice) => setFieldValue('placeId', choice)}
      />
      <ScanField
        label={t('councils.field.phone')}
        data-path="phone"
        value={values.phone}
        error={errors['phone']}
        onChange={(phone) => setFieldValue('phone', phone)}
      />
      <NumberInput
        label={t('councils.field.daysLimit')}
        description={t('councils.field.daysHint')}
        data-path="daysLimit"
        allowDecimal={false}
        allowNegative={false}
        value={values.daysLimit}
        error={errors['daysLimit']}
        onChange={(daysLimit) => setFieldValue('daysLimit', daysLimit)}
      />
    </FormLayout>
  );
}
