import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScanField } from '../components/scan-field.tsx';
import { ownerTypeNames, type OwnerType } from './device-words.ts';

interface OwnerFieldsProps {
  readonly ownerType: OwnerType;
  readonly ownerName: string;
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly onType: (ownerType: OwnerType) => void;
  readonly onName: (ownerName: string) => void;
}

/** Whose the device is. */
export function OwnerFields({ ownerType, ownerName, errors, onType, onName }: OwnerFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('register.field.owner')}
        data={ownerTypeNames.map((value) => ({ value, label: t(`register.ownerType.${value}`) }))}
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
