import { Anchor, Fieldset } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonInput } from '../../preload/contract/people.ts';
import classes from './new-fields.module.css';
import { ScanField } from './scan-field.tsx';

interface NewPersonFieldsProps {
  readonly label: string;
  readonly person: PersonInput;
  readonly onChange: (person: PersonInput) => void;
  readonly onPickKnown: () => void;
  readonly path: string;
  readonly errors: Readonly<Record<string, ReactNode>>;
}

const lines = ['fullName', 'code', 'phone'] as const;

/** The few facts by which a person is first taken down; the rest can follow on the person's own page. */
export function NewPersonFields({
  label,
  person,
  onChange,
  onPickKnown,
  path,
  errors,
}: NewPersonFieldsProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const empty = [...(box.current?.querySelectorAll('input') ?? [])].find(({ value }) => value === '');
    empty?.focus();
  }, []);
  return (
    <Fieldset ref={box} legend={`${label}: ${t('common.picker.isNew')}`} className={classes['fields'] ?? ''}>
      {lines.map((line) => (
        <ScanField
          key={line}
          label={t(`common.person.${line}`)}
          required={line === 'fullName'}
          data-path={`${path}.${line}`}
          error={errors[`${path}.${line}`]}
          value={person[line] ?? ''}
          onChange={(text) => onChange({ ...person, [line]: text })}
        />
      ))}
      <Anchor component="button" type="button" onClick={onPickKnown}>
        {t('common.picker.pickKnown')}
      </Anchor>
    </Fieldset>
  );
}
