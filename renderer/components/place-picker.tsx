import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { Place } from '../../preload/contract/places.ts';
import { useQuery } from '../api/use-query.ts';
import { knownPlace, type PlaceChoice } from './choices.ts';
import { FindField } from './find-field.tsx';
import { NewPlaceFields } from './new-place-fields.tsx';

interface PlacePickerProps {
  readonly label: string;
  readonly description?: string;
  readonly value: PlaceChoice | null;
  readonly onChange: (choice: PlaceChoice | null, place?: Place) => void;
  /** Path of the field in the form; a new place's fields lie below it, at `<path>.place.name`. */
  readonly path: string;
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly required?: boolean;
  /** False where only places already known may be chosen. */
  readonly allowNew?: boolean;
}

/** Finds a place by any name on its path, or takes down a new one below another. */
export function PlacePicker(props: PlacePickerProps) {
  const { label, description, value, onChange, path, errors, required, allowNew = true } = props;
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 80);
  const found = useQuery('places.find', { text: asked, limit: 8 }, { keepPrevious: true });

  if (value?.kind === 'new') {
    return (
      <NewPlaceFields
        label={label}
        place={value.place}
        onChange={(place) => onChange({ kind: 'new', place })}
        onPickKnown={() => onChange(null)}
        path={`${path}.place`}
        errors={errors}
      />
    );
  }
  return (
    <FindField
      label={label}
      description={description ?? ''}
      path={path}
      required={required ?? false}
      error={errors[path] ?? errors[`${path}.id`]}
      text={value ? value.name : typed}
      picked={value !== null}
      answered={value !== null || (asked === typed && found.isSuccess && !found.isPlaceholderData)}
      onText={(text) => {
        setTyped(text);
        if (value) onChange(null);
      }}
      options={(found.data ?? []).map((place) => ({ id: place.id, title: place.path, detail: place.level }))}
      onPick={(id) => {
        const place = found.data?.find((one) => one.id === id);
        if (place) onChange(knownPlace(place), place);
      }}
      onCreate={
        allowNew && !value ? (name) => onChange({ kind: 'new', place: { name, parentId: null } }) : undefined
      }
    />
  );
}
