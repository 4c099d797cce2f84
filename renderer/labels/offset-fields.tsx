import { Group, NumberInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface Offset {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly value: Offset;
  readonly onChange: (offset: Offset) => void;
}

/** Furthest that printing can be moved, in millimetres. */
const furthest = 5;

/** Moves the printing on the paper for a printer that prints off its mark. */
export function OffsetFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const field = (axis: 'x' | 'y', label: string) => (
    <NumberInput
      label={label}
      value={value[axis]}
      onChange={(typed) => {
        if (typeof typed === 'number') onChange({ ...value, [axis]: typed });
      }}
      min={-furthest}
      max={furthest}
      step={0.1}
      decimalScale={1}
      clampBehavior="strict"
      suffix=" mm"
    />
  );
  return (
    <div>
      <Group gap="xs" grow>
        {field('x', t('labels.offsetRight'))}
        {field('y', t('labels.offsetDown'))}
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('labels.offsetAdvice')}
      </Text>
    </div>
  );
}
