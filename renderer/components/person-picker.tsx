import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PersonRole } from '../../preload/contract/people.ts';
import { useQuery } from '../api/use-query.ts';
import { showPhone } from '../texts/phone-numbers.ts';
import { knownPerson, newPerson, type PersonChoice } from './choices.ts';
import { FindField } from './find-field.tsx';
import { NewPersonFields } from './new-person-fields.tsx';

interface PersonPickerProps {
  readonly label: string;
  readonly description?: string;
  /** Only people of this role are offered, and a new one gets it. */
  readonly role: PersonRole;
  readonly value: PersonChoice | null;
  readonly onChange: (choice: PersonChoice | null, person?: Person) => void;
  /** Path of the field in the form; a new person's fields lie below it, at `<path>.person.fullName`. */
  readonly path: string;
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly required?: boolean;
  readonly first?: boolean;
  /** False where only people already known may be chosen. */
  readonly allowNew?: boolean;
}

function detailOf(person: Person): string {
  const phone = person.phone ? showPhone(person.phone) : '';
  return [person.code, person.place?.path, phone].filter(Boolean).join(' · ');
}

/** Finds a person by name, code or phone, or takes down a new one on the spot. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, description, role, value, onChange, path, errors, required, first, allowNew = true } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 80);
  const found = useQuery('people.find', { text: asked, role, limit: 8 }, { keepPrevious: true });

  if (value?.kind === 'new') {
    return (
      <NewPersonFields
        label={label}
        person={value.person}
        onChange={(person) => onChange({ kind: 'new', person })}
        onPickKnown={() => onChange(null)}
        path={`${path}.person`}
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
      first={first ?? false}
      error={errors[path] ?? errors[`${path}.id`]}
      text={value ? value.name : typed}
      picked={value !== null}
      answered={value !== null || (asked === typed && found.isSuccess && !found.isPlaceholderData)}
      onText={(text) => {
        setTyped(text);
        if (value) onChange(null);
      }}
      options={(found.data ?? []).map((person) => ({
        id: person.id,
        title: person.fullName || t('common.unknown'),
        detail: detailOf(person),
      }))}
      onPick={(id) => {
        const person = found.data?.find((one) => one.id === id);
        if (person) onChange(knownPerson(person), person);
      }}
      onCreate={allowNew && !value ? (text) => onChange(newPerson(role, text)) : undefined}
    />
  );
}
