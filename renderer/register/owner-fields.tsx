import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScanField } from '../components/scan-field.tsx';
import { ownerTypeNames, type OwnerType } from './device-words.ts';

interface OwnerFieldsProps {
  readonly ownerType: OwnerType;
  readonly ownerName: string;
  readonly errors: Readonly<Record<string, ReactNode>>;
  /** Where the owner stands on a form that is signed already: why no other can be chosen. */
  readonly fixed?: string;
  readonly onType: (ownerType: OwnerType) => void;
  readonly onName: (ownerName: string) => void;
}

/** Whose the device is. */
export function OwnerFields({ ownerType, ownerName, errors, fixed, onType, onName }: OwnerFieldsProps) {
  const { t } = useTranslation();
  const choices = fixed === undefined ? ownerTypeNames : [ownerType];
  return (
    <>
      <NativeSelect
        label={t('register.field.owner')}
        description={fixed}
        data={choices.map((value) => ({ value, label: t(`register.ownerType.${value}`) }))}
        data-path="ownerType"
        error={errors['ownerType']}
        value={ownerType}
        onChange={(event) => onType(event.currentTarget.value as OwnerType)}
      />
      <ScanField
        label={t('register.field.ownerName')}
        data-path="ownerName"
        error={errors['ownerName']}
        value={ownerName}
        onChange={onName}
      />
    </>
  );
}
