import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { conditionGrades } from './device-words.ts';

/** The five grades of condition, each in words. Its value is `1` to `5`. */
export function ConditionField(props: Omit<NativeSelectProps, 'data' | 'label'>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('register.field.condition')}
      data={conditionGrades.map((value) => ({ value, label: t(`register.condition.${value}`) }))}
      {...props}
    />
  );
}
