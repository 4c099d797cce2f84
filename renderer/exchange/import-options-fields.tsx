import { Checkbox, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportKind, ImportOptions } from '../../preload/contract/exchange.ts';

interface Props {
  readonly kind: ImportKind;
  readonly value: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

const numberings = ['file', 'office'] as const;
const dateOrders = ['ymd', 'dmy', 'mdy'] as const;

/** How cells are to be read where a file alone does not tell. Only devices have numbers, dates and IMEIs. */
export function ImportOptionsFields({ kind, value, onChange }: Props) {
  const { t } = useTranslation();
  if (kind !== 'devices') return t('exchange.options.none');
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('exchange.options.numbering')}
        value={value.numbering}
        onChange={(numbering) => onChange({ ...value, numbering: numbering })}
      >
        <Stack gap={4} mt={4}>
          {numberings.map((one) => (
            <Radio key={one} value={one} label={t(`exchange.options.numberingFrom.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('exchange.options.dateOrder')}
        value={value.dateOrder}
        onChange={(order) => onChange({ ...value, dateOrder: order })}
      >
        <Stack gap={4} mt={4}>
          {dateOrders.map((one) => (
            <Radio key={one} value={one} label={t(`exchange.options.date.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('exchange.options.completeImei')}
        description={t('exchange.options.completeImeiHint')}
        checked={value.completeImei}
        onChange={(event) => onChange({ ...value, completeImei: event.currentTarget.checked })}
      />
    </Stack>
  );
}
