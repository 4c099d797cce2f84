import { Anchor, Fieldset } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewPlace, PlaceChoice } from './choices.ts';
import classes from './new-fields.module.css';
import { PlacePicker } from './place-picker.tsx';
import { ScanField } from './scan-field.tsx';

interface NewPlaceFieldsProps {
  readonly label: string;
  readonly place: NewPlace;
  readonly onChange: (place: NewPlace) => void;
  readonly onPickKnown: () => void;
  readonly path: string;
  readonly errors: Readonly<Record<string, ReactNode>>;
}

/** A place's name and the known place that it lies in. */
export function NewPlaceFields({ label, place, onChange, onPickKnown, path, errors }: NewPlaceFieldsProps) {
  const { t } = useTranslation();
  const [parent, setParent] = useState<PlaceChoice | null>(null);
  return (
    <Fieldset legend={`${label}: ${t('common.picker.isNew')}`} className={classes['fields'] ?? ''}>
      <ScanField
        label={t('common.place.name')}
        required
        data-path={`${path}.name`}
        error={errors[`${path}.name`]}
        value={place.name}
        onChange={(name) => onChange({ ...place, name })}
      />
      <PlacePicker
        label={t('common.place.parent')}
        description={t('common.place.parentHint')}
        value={parent}
        onChange={(choice) => {
          setParent(choice);
          onChange({ ...place, parentId: choice?.kind === 'known' ? choice.id : null });
        }}
        path={`${path}.parentId`}
        errors={errors}
        allowNew={false}
      />
      <Anchor component="button" type="button" onClick={onPickKnown}>
        {t('common.picker.pickKnown')}
      </Anchor>
    </Fieldset>
  );
}
